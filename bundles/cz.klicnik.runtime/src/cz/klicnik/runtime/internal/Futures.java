/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.runtime.internal;

import java.util.concurrent.CompletableFuture;

import org.eclipse.jdt.annotation.Nullable;

/** What the platform's futures lack. */
final class Futures {

    private Futures() {
    }

    /** Ends one future as another one ended. */
    @SuppressWarnings("null") // a result without a problem is what the task gave, which may be anything
    static <R> void complete(CompletableFuture<R> future, @Nullable R value, @Nullable Throwable problem) {
        if (problem != null) {
            future.completeExceptionally(problem);
        } else {
            future.complete(value);
        }
    }
}

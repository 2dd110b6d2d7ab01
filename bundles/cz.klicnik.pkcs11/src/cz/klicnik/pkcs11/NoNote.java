/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.pkcs11;

import org.eclipse.jdt.annotation.Nullable;

/** Does nothing, for calls that nobody wants to know of. */
final class NoNote implements CallNote {

    @Override
    public CallNote with(String name, long value) {
        return this;
    }

    @Override
    public CallNote flags(String name, long bits) {
        return this;
    }

    @Override
    public CallNote text(String name, String value) {
        return this;
    }

    @Override
    public CallNote size(String name, long bytes) {
        return this;
    }

    @Override
    public CallNote pin(String name, boolean present) {
        return this;
    }

    @Override
    public CallNote user(long userType) {
        return this;
    }

    @Override
    public CallNote mechanism(Mechanism mechanism) {
        return this;
    }

    @Override
    public CallNote template(String name, Template template) {
        return this;
    }

    @Override
    public CallNote types(long... types) {
        return this;
    }

    @Override
    public void begins(String function) {
        // nobody wants to know
    }

    @Override
    public void returned(long returnValue, @Nullable Object result) {
        // nobody wants to know
    }

    @Override
    public void failed(Throwable reason) {
        // nobody wants to know
    }
}

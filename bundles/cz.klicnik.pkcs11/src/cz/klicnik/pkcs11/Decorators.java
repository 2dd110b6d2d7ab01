/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.pkcs11;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;

import org.eclipse.jdt.annotation.Nullable;

/** What may be put around a {@link Cryptoki}. */
public final class Decorators {

    private Decorators() {
    }

    /** One call at a time, for libraries that are not safe to be called from several threads. */
    public static Cryptoki serial(Cryptoki cryptoki) {
        ReentrantLock lock = new ReentrantLock(true);
        return around(cryptoki, call -> {
            lock.lock();
            try {
                return call.go();
            } finally {
                lock.unlock();
            }
        });
    }

    /** Tells the name of each method before it is called. */
    public static Cryptoki observed(Cryptoki cryptoki, Consumer<String> before) {
        return around(cryptoki, call -> {
            before.accept(call.name());
            return call.go();
        });
    }

    private static Cryptoki around(Cryptoki cryptoki, Around around) {
        InvocationHandler handler = (proxy, method, arguments) -> around
                .call(new Call(cryptoki, method, arguments));
        return (Cryptoki) Proxy.newProxyInstance(Cryptoki.class.getClassLoader(), new Class<?>[] { Cryptoki.class },
                handler);
    }

    private record Call(Cryptoki cryptoki, Method method, @Nullable Object @Nullable [] arguments) {

        String name() {
            return method.getName();
        }

        @Nullable
        Object go() throws Throwable {
            try {
                return method.invoke(cryptoki, arguments);
            } catch (InvocationTargetException e) {
                Throwable cause = e.getCause();
                throw cause == null ? e : cause;
            }
        }
    }

    @FunctionalInterface
    private interface Around {
        @Nullable
        Object call(Call call) throws Throwable;
    }
}

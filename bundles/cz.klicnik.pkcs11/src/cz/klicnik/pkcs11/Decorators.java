/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.pkcs11;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.concurrent.locks.ReentrantLock;

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

    /** Tells of each call when it begins and when it is over. */
    public static Cryptoki observed(Cryptoki cryptoki, Observer observer) {
        return around(cryptoki, call -> {
            observer.begins(call.function());
            try {
                return call.go();
            } finally {
                observer.ends(call.function());
            }
        });
    }

    private static Cryptoki around(Cryptoki cryptoki, Around around) {
        InvocationHandler handler = (proxy, method, arguments) -> around
                .call(new Call(cryptoki, method, arguments));
        return (Cryptoki) Proxy.newProxyInstance(Cryptoki.class.getClassLoader(), new Class<?>[] { Cryptoki.class },
                handler);
    }

    /** Who wants to know of calls; called on the thread that makes them. */
    public interface Observer {

        /** @param function for example {@code C_GetInfo} */
        void begins(String function);

        void ends(String function);
    }

    private record Call(Cryptoki cryptoki, Method method, @Nullable Object @Nullable [] arguments) {

        String function() {
            String name = method.getName();
            return switch (name) {
            case "finalizeModule" -> "C_Finalize";
            case "initPin" -> "C_InitPIN";
            case "slotEvent" -> "C_WaitForSlotEvent";
            case "getSessionState" -> "C_GetSessionInfo";
            default -> "C_" + Character.toUpperCase(name.charAt(0)) + name.substring(1);
            };
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

/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.driver.tck;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Optional;
import java.util.Set;

import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.opentest4j.AssertionFailedError;

import cz.klicnik.core.driver.DriverConnection;
import cz.klicnik.core.driver.TokenSession;
import cz.klicnik.core.fault.FaultException;

/**
 * Stands before everything of the driver that the tests call, and fails them when something comes out that must not: an
 * exception of another kind than the interface allows, a fault that nothing can be told of, or {@code null}.
 */
@NonNullByDefault({})
final class Watched implements InvocationHandler {

    private static final Set<Class<?>> SPI = Set.of(DriverConnection.class, TokenSession.class);

    private final Object watched;

    private Watched(Object watched) {
        this.watched = watched;
    }

    static <T> T of(Class<T> type, T watched) {
        return type.cast(proxy(type, watched));
    }

    private static Object proxy(Class<?> type, Object watched) {
        return Proxy.newProxyInstance(Watched.class.getClassLoader(), new Class<?>[] { type },
                new Watched(type.cast(watched)));
    }

    @Override
    public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] arguments) throws Throwable {
        if (method.getDeclaringClass() == Object.class) {
            return method.invoke(watched, arguments);
        }
        Object result;
        try {
            result = method.invoke(watched, arguments);
        } catch (InvocationTargetException e) {
            throw examined(method, e.getCause());
        }
        if (result == null && method.getReturnType() != void.class) {
            throw new AssertionFailedError(name(method) + " gave null");
        }
        return wrapped(method, arguments, result);
    }

    /** What is handed out is watched too. */
    private static Object wrapped(Method method, Object[] arguments, Object result) {
        if (SPI.contains(method.getReturnType())) {
            return proxy(method.getReturnType(), result);
        }
        if (method.getName().equals("capability") && result instanceof Optional<?> offered) {
            Class<?> type = (Class<?>) arguments[0];
            return offered.map(capability -> proxy(type, capability));
        }
        return result;
    }

    private static Throwable examined(Method method, Throwable thrown) {
        if (thrown instanceof OperationCanceledException || thrown instanceof Error) {
            return thrown;
        }
        boolean allowed = Set.of(method.getExceptionTypes()).contains(FaultException.class);
        if (allowed && thrown instanceof FaultException fault) {
            return FaultDetails.flaw(fault.fault()).<Throwable>map(flaw -> new AssertionFailedError(
                    name(method) + ": the fault " + fault.fault() + " " + flaw, fault)).orElse(fault);
        }
        return new AssertionFailedError(name(method) + " must not throw " + thrown, thrown);
    }

    private static String name(Method method) {
        return method.getDeclaringClass().getSimpleName() + "." + method.getName();
    }
}

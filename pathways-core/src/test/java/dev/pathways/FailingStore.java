package dev.pathways;

import dev.pathways.spi.PathwayStore;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;

/** A store whose process dies at one of its commits, before it is stored or after, and stays dead. */
final class FailingStore implements InvocationHandler {
    /** When the process dies. */
    enum Dies {
        BEFORE,
        AFTER
    }

    private final PathwayStore inner;
    private final Dies dies;
    private int commitsLeft;
    private boolean dead;

    private FailingStore(PathwayStore inner, Dies dies, int commitsLeft) {
        this.inner = inner;
        this.dies = dies;
        this.commitsLeft = commitsLeft;
    }

    /** Stores so many commits without trouble, then dies at the next one. */
    static PathwayStore of(PathwayStore inner, Dies dies, int commits) {
        InvocationHandler handler = new FailingStore(inner, dies, commits);
        Class<?>[] spi = {PathwayStore.class};
        return (PathwayStore) Proxy.newProxyInstance(FailingStore.class.getClassLoader(), spi, handler);
    }

    @Override
    public Object invoke(Object proxy, Method method, Object[] arguments) throws Throwable {
        boolean isLast = method.getName().equals("commit") && commitsLeft-- == 0;
        if (dead || (isLast && dies == Dies.BEFORE)) {
            dead = true;
            throw new IllegalStateException("the process is dead");
        }
        Object result = call(method, arguments);
        if (isLast) {
            dead = true;
            throw new IllegalStateException("the process died before it could answer");
        }
        return result;
    }

    private Object call(Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(inner, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }
}

package org.csecprogress.inmemory;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.csecprogress.kernel.Actor;

/**
 * Records which rows use cases lock, in order, because a lock changes nothing in memory. The calls
 * of a watched repository reach the repository. A lock may be waited for, while somebody else
 * changes something.
 */
public final class RecordedLocks {
    private final List<String> taken = new ArrayList<>();
    private Runnable meanwhile = () -> {};

    /** Lets the portal's later beans inject its repository of this type, watched. */
    public <T> RecordedLocks watch(InMemoryPortal portal, Class<T> type) {
        T repository = portal.bean(type);
        give(
                portal,
                type,
                (method, arguments) -> {
                    try {
                        return method.invoke(repository, arguments);
                    } catch (InvocationTargetException e) {
                        throw Beans.unwrapped(e);
                    } catch (IllegalAccessException e) {
                        throw new IllegalStateException(e);
                    }
                });
        return this;
    }

    /** Lets the portal's later beans inject a repository of this type that can only lock. */
    public <T> RecordedLocks only(InMemoryPortal portal, Class<T> type) {
        give(
                portal,
                type,
                (method, arguments) -> {
                    if (!isLock(method)) {
                        throw new UnsupportedOperationException(method.toString());
                    }
                    return null;
                });
        return this;
    }

    /** Lets something happen before the next lock is taken. */
    public RecordedLocks meanwhile(Runnable happens) {
        meanwhile = happens;
        return this;
    }

    /** Does what a method does. */
    private interface Call {
        Object of(Method method, Object[] arguments);
    }

    private <T> void give(InMemoryPortal portal, Class<T> type, Call call) {
        portal.with(
                type,
                type.cast(
                        Proxy.newProxyInstance(
                                type.getClassLoader(),
                                new Class<?>[] {type},
                                (proxy, method, arguments) -> {
                                    if (isLock(method)) {
                                        take(type.getSimpleName() + said(method, arguments));
                                    }
                                    return call.of(method, arguments);
                                })));
    }

    private void take(String lock) {
        Runnable before = meanwhile;
        meanwhile = () -> {};
        before.run();
        taken.add(lock);
    }

    private static boolean isLock(Method method) {
        return method.getName().startsWith("lock");
    }

    private static String said(Method method, Object[] arguments) {
        return Arrays.stream(arguments == null ? new Object[0] : arguments)
                .map(each -> each instanceof Actor actor ? actor.name() : each.toString())
                .collect(Collectors.joining(", ", "." + method.getName() + "(", ")"));
    }

    /** Returns the locks so far, such as {@code Submissions.lock(C. Moss, 58, 2026Q3)}. */
    public List<String> taken() {
        return List.copyOf(taken);
    }
}

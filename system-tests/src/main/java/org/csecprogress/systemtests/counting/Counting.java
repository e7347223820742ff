package org.csecprogress.systemtests.counting;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.CallableStatement;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.Statement;
import java.util.List;
import java.util.Set;

/** Forwards every call and logs those that reach the database. */
final class Counting implements InvocationHandler {
    private static final String TIMED = "org.csecprogress.kernel.service.TimedWork";

    /** Marks a statement of work that outlives its request. */
    private static final String WORK = "[work] ";

    /** The names of threads begin with one of these while they answer requests. */
    private static final List<String> REQUESTS = List.of("http-thread-pool", "request ");

    /** Methods of a connection that begin or end a transaction. */
    private static final Set<String> MOVES = Set.of("setAutoCommit", "commit", "rollback");

    private static final String FILE = System.getenv("CSEC_STATEMENTS");

    private final Object target;
    private final String sql;
    private final CountedTransaction transaction;

    private Counting(Object target, String sql, CountedTransaction transaction) {
        this.target = target;
        this.sql = sql;
        this.transaction = transaction;
    }

    static <T> T of(Class<T> type, Object target, String sql, CountedTransaction transaction) {
        return type.cast(
                Proxy.newProxyInstance(
                        Counting.class.getClassLoader(),
                        new Class<?>[] {type},
                        new Counting(target, sql, transaction)));
    }

    @Override
    public Object invoke(Object proxy, Method method, Object[] arguments) throws Throwable {
        String text =
                arguments != null && arguments.length > 0 && arguments[0] instanceof String first
                        ? first
                        : sql;
        if (method.getName().startsWith("execute") && !isTimed()) {
            write(isOfRequest() ? text : WORK + text);
            transaction.run(text).forEach(Counting::write);
        }
        follow(method, arguments);
        try {
            return wrap(method.getReturnType(), method.invoke(target, arguments), text);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    /** Follows the connection into a transaction and out of it. */
    private void follow(Method method, Object... arguments) {
        String name = method.getName();
        if (!(target instanceof Connection) || !MOVES.contains(name) || isTimed()) {
            return;
        }
        if (name.equals("setAutoCommit")) {
            transaction.commitsEach((Boolean) arguments[0]);
        } else {
            transaction.end().forEach(Counting::write);
        }
    }

    private Object wrap(Class<?> type, Object result, String text) {
        if (result == null) {
            return null;
        }
        if (type == CallableStatement.class) {
            return of(CallableStatement.class, result, text, transaction);
        }
        if (type == PreparedStatement.class) {
            return of(PreparedStatement.class, result, text, transaction);
        }
        if (type == Statement.class) {
            return of(Statement.class, result, text, transaction);
        }
        return result;
    }

    /** Returns whether a timer is running: its statements belong to nobody. */
    private static boolean isTimed() {
        return StackWalker.getInstance()
                .walk(calls -> calls.anyMatch(call -> call.getClassName().equals(TIMED)));
    }

    /** Returns whether a request is answered here, not the work of a timer or of an executor. */
    private static boolean isOfRequest() {
        String name = Thread.currentThread().getName();
        return REQUESTS.stream().anyMatch(name::startsWith);
    }

    /** Writes one statement a line, before the answer is sent, so that a test can count at once. */
    private static synchronized void write(String text) {
        if (FILE == null) {
            return;
        }
        try {
            Files.writeString(
                    Path.of(FILE),
                    text.replaceAll("\\s+", " ") + "\n",
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

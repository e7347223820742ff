package org.csecprogress.disclosure.audit;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.function.UnaryOperator;
import org.csecprogress.disclosure.solve.LinearModel;
import org.csecprogress.disclosure.solve.LinearModel.Outcome;
import org.csecprogress.disclosure.solve.OrTools;
import org.csecprogress.disclosure.solve.Solver;

/** A solver that may say of an outcome what it likes, and counts the models that are open. */
final class Moody implements Solver {
    private final Solver solver = new OrTools();
    private final UnaryOperator<Outcome> linear;
    private final UnaryOperator<Outcome> whole;
    private int open;
    private int made;
    private boolean afresh;

    Moody(UnaryOperator<Outcome> linear, UnaryOperator<Outcome> whole) {
        this.linear = linear;
        this.whole = whole;
    }

    int open() {
        return open;
    }

    int made() {
        return made;
    }

    /** Whether the last basis was forgotten. */
    boolean isAfresh() {
        return afresh;
    }

    @Override
    public LinearModel linear() {
        return moody(solver.linear(), linear);
    }

    @Override
    public LinearModel bounded() {
        return moody(solver.bounded(), linear);
    }

    @Override
    public LinearModel integer(int effort) {
        return moody(solver.integer(effort), whole);
    }

    private LinearModel moody(LinearModel model, UnaryOperator<Outcome> mood) {
        open++;
        made++;
        return (LinearModel)
                Proxy.newProxyInstance(
                        LinearModel.class.getClassLoader(),
                        new Class<?>[] {LinearModel.class},
                        (proxy, method, arguments) -> {
                            open -= method.getName().equals("close") ? 1 : 0;
                            afresh |= method.getName().equals("forget");
                            Object answer = call(model, method, arguments);
                            return answer instanceof Outcome outcome ? mood.apply(outcome) : answer;
                        });
    }

    private static Object call(LinearModel model, Method method, Object[] arguments)
            throws Throwable {
        try {
            return method.invoke(model, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }
}

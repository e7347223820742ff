package org.csecprogress.disclosure;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.function.UnaryOperator;
import org.csecprogress.solver.LinearModel;
import org.csecprogress.solver.LinearModel.Outcome;
import org.csecprogress.solver.OrTools;
import org.csecprogress.solver.Solver;

/** A solver that can misreport outcomes, and counts its open models. */
public final class Moody implements Solver {
    private final Solver solver = new OrTools();
    private final UnaryOperator<Outcome> linear;
    private final UnaryOperator<Outcome> whole;
    private int open;
    private int made;
    private int solved;
    private boolean afresh;

    /** Creates a solver that changes the outcomes of linear and of integer programs. */
    public Moody(UnaryOperator<Outcome> linear, UnaryOperator<Outcome> whole) {
        this.linear = linear;
        this.whole = whole;
    }

    /** Returns the number of open models. */
    public int open() {
        return open;
    }

    /** Returns the number of models created. */
    public int made() {
        return made;
    }

    /** Returns the number of programs solved. */
    public int solved() {
        return solved;
    }

    /** Returns a solver that only counts. */
    public static Moody counting() {
        return new Moody(UnaryOperator.identity(), UnaryOperator.identity());
    }

    /** Returns a solver that fails until it starts over. */
    public static Moody tired() {
        Moody[] self = new Moody[1];
        self[0] =
                new Moody(
                        outcome -> self[0].afresh ? outcome : Outcome.FAILED,
                        UnaryOperator.identity());
        return self[0];
    }

    /** Returns whether the last basis was discarded. */
    public boolean isAfresh() {
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
                            solved += answer instanceof Outcome ? 1 : 0;
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

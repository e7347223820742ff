package org.csecprogress.report.explore.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.csecprogress.release.exploration.FigureAnswer;
import org.csecprogress.release.exploration.FigureQuestion;

/**
 * The question of a request, among all that can be asked. Its address has its four parts in a fixed
 * order, and there is no other address for it.
 *
 * @param exploration everything that can be asked
 * @param question the question
 */
public record AskedQuestion(Exploration exploration, FigureQuestion question) {
    /** Address of the page, without the language and the question. */
    public static final String PAGE = "/explore";

    /** Address of the file, without the question. */
    static final String FILE = "/explore.csv";

    /** Name of the measure in addresses. */
    public static final String MEASURE = "measure";

    /** Name of the quarter or year in addresses. */
    public static final String PERIOD = "period";

    /** Name of the breakdown in addresses. */
    public static final String BY = "by";

    /** Name of the place in addresses. */
    public static final String PLACE = "place";

    private static final String ATTRIBUTE = "csec.question";

    /** Returns the question of the page, or empty if there is nothing to ask about. */
    public static Optional<AskedQuestion> of(HttpServletRequest request) {
        return request.getAttribute(ATTRIBUTE) instanceof AskedQuestion asked
                ? Optional.of(asked)
                : Optional.empty();
    }

    /** Returns the question that the parameters of a request mean. */
    static AskedQuestion meant(Exploration exploration, HttpServletRequest request) {
        return new AskedQuestion(
                exploration,
                exploration
                        .space()
                        .meant(
                                request.getParameter(MEASURE),
                                request.getParameter(PERIOD),
                                request.getParameter(BY),
                                request.getParameter(PLACE)));
    }

    /** Makes this the question of the page. */
    void putInto(HttpServletRequest request) {
        request.setAttribute(ATTRIBUTE, this);
    }

    /** Returns the answer. */
    public FigureAnswer answer() {
        return exploration.answers().of(question);
    }

    /** Returns the path of the page with this question, without the language. */
    public String page() {
        return page(question);
    }

    /** Returns the path of the page with another question, without the language. */
    public String page(FigureQuestion other) {
        return PAGE + "?" + query(other);
    }

    /** Returns the address of the file with the rows of the answer. */
    public String file() {
        return FILE + "?" + query(question);
    }

    /** Returns the parameters of this question. */
    String query() {
        return query(question);
    }

    private String query(FigureQuestion other) {
        return String.join(
                "&",
                MEASURE + "=" + other.measure(),
                PERIOD + "=" + other.time().code(),
                BY + "=" + other.by(),
                PLACE + "=" + exploration.space().placeName(other.place()));
    }
}

package org.csecprogress.exchange.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.csecprogress.filing.answer.Answer;
import org.csecprogress.kernel.CellKey;
import org.csecprogress.kernel.CountyCode;
import org.csecprogress.kernel.ReportingPeriod;

/**
 * A pending upload that has not been saved. It is held only in the person's session, and the file
 * itself is not kept.
 */
final class Tray implements Serializable {
    private static final long serialVersionUID = 4L;
    private static final String NAME = "csec.intake.tray";
    private static final Duration LONGEST = Duration.ofHours(1);

    private final Work work;
    private final String id;
    private final Sent sent;

    /** The answers to save; null for a figure that is removed, as Optional is not serializable. */
    private final LinkedHashMap<CellKey, Answer> figures = new LinkedHashMap<>();

    private final byte[] errors;
    private final Instant at = Instant.now();

    private Tray(
            Work work,
            String id,
            Sent sent,
            Map<CellKey, Optional<Answer>> figures,
            byte[] errors) {
        this.work = work;
        this.id = id;
        this.sent = sent;
        figures.forEach((figure, answer) -> this.figures.put(figure, answer.orElse(null)));
        this.errors = errors.clone();
    }

    /** The filing that the upload is for. */
    record Work(CountyCode county, ReportingPeriod period) implements Serializable {}

    /**
     * The upload.
     *
     * @param version version of the filing it was compared with
     * @param blank how many figures the file leaves open that the filing has
     * @param extent how much of the filing the file covers, in words
     * @param workedOut the figures that are results of formulas
     */
    record Sent(String file, long version, int blank, String extent, HashSet<CellKey> workedOut)
            implements Serializable {
        private Sent at(long other) {
            return new Sent(file, other, blank, extent, workedOut);
        }
    }

    /**
     * Creates a tray of figures to save.
     *
     * @param figures the answers; empty for a figure that is removed
     */
    static Tray ofFigures(Work work, String id, Sent sent, Map<CellKey, Optional<Answer>> figures) {
        return new Tray(work, id, sent, figures, new byte[0]);
    }

    /** Creates a tray with the list of a file's errors. */
    static Tray ofErrors(Work work, String file, byte[] errors) {
        return new Tray(work, "", new Sent(file, 0, 0, "", new HashSet<>()), Map.of(), errors);
    }

    /** Returns a copy that is compared with another version of the filing. */
    Tray at(long other) {
        return new Tray(work, id, sent.at(other), figures(), errors);
    }

    /** Finds the session's tray for that filing. */
    static Optional<Tray> find(HttpServletRequest request, Work work) {
        HttpSession session = request.getSession(false);
        if (session != null
                && session.getAttribute(NAME) instanceof Tray tray
                && tray.work.equals(work)
                && Instant.now().isBefore(tray.at.plus(LONGEST))) {
            return Optional.of(tray);
        }
        return Optional.empty();
    }

    /** Stores the tray in the session in place of any other. */
    void keep(HttpServletRequest request) {
        request.getSession().setAttribute(NAME, this);
    }

    static void clear(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.removeAttribute(NAME);
        }
    }

    String id() {
        return id;
    }

    Sent sent() {
        return sent;
    }

    /** Returns the answers to save; empty for a figure that is removed. */
    Map<CellKey, Optional<Answer>> figures() {
        Map<CellKey, Optional<Answer>> answers = new LinkedHashMap<>();
        figures.forEach((figure, answer) -> answers.put(figure, Optional.ofNullable(answer)));
        return answers;
    }

    byte[] errors() {
        return errors.clone();
    }

    boolean hasFigures() {
        return !figures.isEmpty();
    }
}

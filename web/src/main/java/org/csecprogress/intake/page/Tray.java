package org.csecprogress.intake.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.csecprogress.kernel.CountyCode;
import org.csecprogress.kernel.ReportingPeriod;

/**
 * What one person has sent and not yet saved, for as long as they look at it: in their session,
 * where nobody else comes, and gone with it. The file itself is not kept.
 */
final class Tray implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final String NAME = "csec.intake.tray";
    private static final Duration LONGEST = Duration.ofHours(1);

    private final String county;
    private final String period;
    private final String id;
    private final String file;
    private final long version;
    private final int blank;
    private final String extent;
    private final HashSet<String> workedOut;
    private final LinkedHashMap<String, String> figures;
    private final byte[] errors;
    private final Instant at = Instant.now();

    private Tray(Work work, String id, Sent sent, Map<String, String> figures, byte[] errors) {
        county = work.county().value();
        period = work.period().toString();
        this.id = id;
        file = sent.file();
        version = sent.version();
        blank = sent.blank();
        extent = sent.extent();
        workedOut = new HashSet<>(sent.workedOut());
        this.figures = new LinkedHashMap<>(figures);
        this.errors = errors.clone();
    }

    /** The filing that something was sent for. */
    record Work(CountyCode county, ReportingPeriod period) {}

    /**
     * What was sent.
     *
     * @param file name of the file
     * @param version the version of the filing with which it was compared
     * @param blank how many figures the file leaves open that the filing has
     * @param extent how much of what is asked the file has, in words
     * @param workedOut addresses of the figures that are results of formulas
     */
    record Sent(String file, long version, int blank, String extent, Set<String> workedOut) {}

    /**
     * Figures that wait to be saved.
     *
     * @param figures in their written form; an empty text takes a figure away
     */
    static Tray ofFigures(Work work, String id, Sent sent, Map<String, String> figures) {
        return new Tray(work, id, sent, figures, new byte[0]);
    }

    /** The list of what is wrong with a file. */
    static Tray ofErrors(Work work, String file, byte[] errors) {
        return new Tray(work, "", new Sent(file, 0, 0, "", Set.of()), Map.of(), errors);
    }

    /** The same, compared with another version of the filing. */
    Tray at(long other) {
        Work work = new Work(new CountyCode(county), ReportingPeriod.of(period));
        return new Tray(work, id, new Sent(file, other, blank, extent, workedOut), figures, errors);
    }

    /** What the session holds for that filing. */
    static Optional<Tray> find(HttpServletRequest request, Work work) {
        HttpSession session = request.getSession(false);
        if (session != null
                && session.getAttribute(NAME) instanceof Tray tray
                && tray.county.equals(work.county().value())
                && tray.period.equals(work.period().toString())
                && Instant.now().isBefore(tray.at.plus(LONGEST))) {
            return Optional.of(tray);
        }
        return Optional.empty();
    }

    /** Puts it in the place of whatever was there. */
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

    String file() {
        return file;
    }

    long version() {
        return version;
    }

    int blank() {
        return blank;
    }

    String extent() {
        return extent;
    }

    Set<String> workedOut() {
        return Collections.unmodifiableSet(workedOut);
    }

    Map<String, String> figures() {
        return Collections.unmodifiableMap(figures);
    }

    byte[] errors() {
        return errors.clone();
    }

    boolean hasFigures() {
        return !figures.isEmpty();
    }
}

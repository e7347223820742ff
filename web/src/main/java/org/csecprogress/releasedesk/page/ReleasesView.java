package org.csecprogress.releasedesk.page;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serial;
import java.io.Serializable;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.csecprogress.catalog.place.Counties;
import org.csecprogress.kernel.ReportingPeriod;
import org.csecprogress.kernel.Role;
import org.csecprogress.kernel.service.CurrentActor;
import org.csecprogress.kernel.table.web.ListLines;
import org.csecprogress.kernel.table.web.TableLines;
import org.csecprogress.kernel.web.Sentences;
import org.csecprogress.release.ReleaseNumber;
import org.csecprogress.release.ReleaseStatus;
import org.csecprogress.release.review.service.ReleaseListService;
import org.csecprogress.release.review.service.ReleaseListService.Candidate;
import org.csecprogress.releasedesk.web.ReleaseTags;

/** The list of the releases of all quarters. */
@Named
@ViewScoped
public class ReleasesView implements Serializable {
    @Serial private static final long serialVersionUID = 1L;

    private static final Map<String, Comparator<Candidate>> ORDERS =
            Map.of(
                    "release",
                    Comparator.comparing(Candidate::number),
                    "status",
                    Comparator.comparing(Candidate::status),
                    "approved",
                    Comparator.comparingInt(Candidate::approved));

    @Inject private CurrentActor current;
    @Inject private ReleaseListService releases;

    private final Lines lines = new Lines();
    private transient List<Candidate> read;

    /** One quarter. */
    public record Line(
            String period,
            String number,
            String months,
            String status,
            String tag,
            String approved,
            boolean started,
            boolean freezable,
            String awaits)
            implements Serializable {}

    private final class Lines extends ListLines<Candidate, Line> {
        @Serial private static final long serialVersionUID = 1L;

        Lines() {
            super("releases");
        }

        @Override
        protected List<Candidate> all() {
            if (read == null) {
                open();
            }
            // Each request reads the list once, and the next one reads it again.
            List<Candidate> all = read;
            read = null;
            return all;
        }

        @Override
        protected Map<String, Comparator<Candidate>> orders() {
            return ORDERS;
        }

        @Override
        protected Line line(Candidate candidate) {
            return of(candidate);
        }

        @Override
        protected String key(Line line) {
            return line.number();
        }
    }

    /** Opens the list, or responds with 403. */
    public void open() {
        read = releases.candidates(current.get());
    }

    /** Whether this person reads or edits the site text. */
    public boolean isSiteTextReader() {
        return current.get().has(Role.STATE_ADMIN)
                || current.get().has(Role.STATE_PUBLISHER)
                || current.get().has(Role.STATE_DISCLOSURE);
    }

    /** Whether this person may see what protects the figures, and what the archive reveals. */
    public boolean isRulesReader() {
        return current.get().has(Role.STATE_PUBLISHER) || current.get().has(Role.STATE_DISCLOSURE);
    }

    public TableLines<Line> getLines() {
        return lines;
    }

    private static Line of(Candidate candidate) {
        Sentences say = Sentences.ofPage();
        ReportingPeriod period = candidate.number().period();
        return new Line(
                period.toString(),
                candidate.number().toString(),
                say.months(period),
                say.of("desk.status." + candidate.status()),
                ReleaseTags.of(candidate.status()),
                say.of("counties.of", candidate.approved(), Counties.COUNT),
                candidate.status() != ReleaseStatus.NONE,
                candidate.freezable(),
                candidate.awaited().isEmpty()
                        ? ""
                        : say.of("desk.check.awaits", numbers(candidate.awaited())));
    }

    static String numbers(List<ReleaseNumber> numbers) {
        return numbers.stream().map(ReleaseNumber::toString).collect(Collectors.joining(", "));
    }
}

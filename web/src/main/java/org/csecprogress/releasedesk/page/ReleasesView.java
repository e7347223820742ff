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
import org.csecprogress.kernel.Role;
import org.csecprogress.kernel.Slice;
import org.csecprogress.kernel.Sliced;
import org.csecprogress.kernel.service.CurrentActor;
import org.csecprogress.kernel.table.web.TableLines;
import org.csecprogress.kernel.web.Sentences;
import org.csecprogress.release.ReleaseNumber;
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

    private final TableLines<Candidate> lines =
            new TableLines<>("releases", this::read, Candidate::number);
    private transient List<Candidate> read;

    private Sliced<Candidate> read(Slice slice) {
        if (read == null) {
            open();
        }
        // Each request reads the list once, and the next one reads it again.
        List<Candidate> all = read;
        read = null;
        return Sliced.of(all, slice, ORDERS);
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

    public TableLines<Candidate> getLines() {
        return lines;
    }

    public String tag(Candidate candidate) {
        return ReleaseTags.of(candidate.status());
    }

    public String approved(Candidate candidate) {
        return Sentences.ofPage().of("counties.of", candidate.approved(), Counties.COUNT);
    }

    /** Returns which releases a quarter waits for, or empty. */
    public String awaits(Candidate candidate) {
        return candidate.awaited().isEmpty()
                ? ""
                : Sentences.ofPage().of("desk.check.awaits", numbers(candidate.awaited()));
    }

    static String numbers(List<ReleaseNumber> numbers) {
        return numbers.stream().map(ReleaseNumber::toString).collect(Collectors.joining(", "));
    }
}

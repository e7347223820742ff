package org.csecprogress.filing.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.PhaseId;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Consumer;
import org.csecprogress.calendar.FilingWindow;
import org.csecprogress.calendar.service.FilingCalendar;
import org.csecprogress.catalog.Catalog;
import org.csecprogress.catalog.service.CatalogService;
import org.csecprogress.filing.access.OngoingEntry;
import org.csecprogress.filing.entry.service.EntryService;
import org.csecprogress.filing.service.Filing;
import org.csecprogress.filing.service.FilingService;
import org.csecprogress.kernel.Actor;
import org.csecprogress.kernel.CountyCode;
import org.csecprogress.kernel.Decision;
import org.csecprogress.kernel.NotFoundException;
import org.csecprogress.kernel.ReportingPeriod;
import org.csecprogress.kernel.Role;
import org.csecprogress.kernel.service.BusinessClock;
import org.csecprogress.kernel.service.CurrentActor;
import org.csecprogress.kernel.web.PageMessages;
import org.csecprogress.kernel.web.Sentences;

/**
 * The county, period and filing that a county page works on, read once per request. The county is
 * the actor's own and never a parameter, so it can't be forged. A CDSS reviewer gets only the
 * county whose filing they are entering, and only for its period.
 */
@Named
@RequestScoped
public class CurrentFiling {
    @Inject private CurrentActor current;
    @Inject private FilingService filings;
    @Inject private EntryService entries;
    @Inject private CatalogService catalogs;
    @Inject private FilingCalendar calendar;
    @Inject private BusinessClock clock;
    @Inject private FilingPlace place;

    private ReportingPeriod period;
    private Optional<Filing> filing;
    private Optional<OngoingEntry> entry;
    private FilingWindow window;

    /** Returns the current actor. */
    public Actor actor() {
        return current.get();
    }

    /** Returns the county the actor works for, or whose filing they are entering. */
    public CountyCode county() {
        return actor().county()
                .or(() -> entry().map(OngoingEntry::county))
                .orElseThrow(() -> new NotFoundException("county"));
    }

    /** Returns the entry that a CDSS reviewer is making here; empty for a county user. */
    public Optional<OngoingEntry> entry() {
        if (entry == null) {
            entry =
                    actor().has(Role.STATE_REVIEWER)
                            ? entries.ongoing(actor())
                                    .filter(e -> e.period().equals(period()))
                                    .filter(e -> isDownload() || place.isOf(e.id()))
                            : Optional.empty();
        }
        return entry;
    }

    private static boolean isDownload() {
        return FacesContext.getCurrentInstance() == null;
    }

    /** Returns the id of the entry while CDSS enters a filing; otherwise empty. */
    public String getEntryId() {
        return entry().map(e -> Long.toString(e.id())).orElse("");
    }

    /** Whether the reader works for the county. */
    public boolean isOfCounty() {
        return actor().county().isPresent();
    }

    public LocalDate today() {
        return clock.today();
    }

    /** Returns the most recent quarter that has ended. */
    ReportingPeriod lastEnded() {
        return ReportingPeriod.containing(clock.today()).minus(1);
    }

    /**
     * Returns the period that the page was opened with, or the most recent one that has ended.
     *
     * @throws NotFoundException if the period hasn't ended
     */
    public ReportingPeriod period() {
        if (period == null) {
            period = isDownload() ? lastEnded() : place.period(lastEnded());
        }
        if (period.compareTo(lastEnded()) > 0) {
            throw new NotFoundException("period");
        }
        return period;
    }

    public ReportingPeriod getPeriod() {
        return period();
    }

    /** Takes the period in the address of a page or of a download. */
    public void setPeriod(ReportingPeriod period) {
        this.period = period;
        if (!isDownload()) {
            place.setPeriod(period);
        }
    }

    /** Returns the window of the period, with the county's own due date if it has an extension. */
    public FilingWindow window() {
        if (window == null) {
            window =
                    filing != null && filing.isPresent()
                            ? filing.get().window()
                            : calendar.windows(county()).of(period());
        }
        return window;
    }

    /** Returns the catalogue of the filing, or the one that it would be opened with. */
    public Catalog catalog() {
        return find().map(Filing::catalog).orElseGet(() -> catalogs.catalogs().forPeriod(period()));
    }

    /** Finds the filing of the period, if it has been opened. */
    public Optional<Filing> find() {
        if (filing == null) {
            filing = filings.find(actor(), county(), period());
        }
        return filing;
    }

    /**
     * Returns the answers of a revision.
     *
     * @throws NotFoundException if there is no revision of that number
     */
    public Filing revision(String number) {
        return Optional.ofNullable(number)
                .filter(written -> written.matches("[1-9]\\d{0,8}"))
                .flatMap(written -> findRevision(Integer.parseInt(written)))
                .orElseThrow(() -> new NotFoundException("revision"));
    }

    /** Finds the answers of one revision of the filing. */
    public Optional<Filing> findRevision(int revision) {
        return filings.findRevision(actor(), county(), period(), revision);
    }

    /** Returns the filing, or responds with 404 if none has been opened. */
    public Filing filing() {
        return find().orElseThrow(() -> new NotFoundException("filing"));
    }

    /** Whether the actor may change answers now. Certifiers only read. */
    public boolean isEditable() {
        return filing().submission().status().isEditable() && isPreparer();
    }

    /** Whether the actor prepares the county's filings, or is entering this one for it. */
    public boolean isPreparer() {
        return entry().isPresent()
                || actor().county().filter(c -> actor().has(Role.COUNTY_PREPARER, c)).isPresent();
    }

    /** Finds the filing for a page that acts on it, or responds with 404 if none was opened. */
    public void open() {
        see(filing().submission().version());
    }

    /** Keeps the version of the submission that the page shows, for the acts on it. */
    public void see(long version) {
        place.setVersion(version);
    }

    /** Returns the version that the page showed. */
    public long version() {
        return place.getVersion();
    }

    /**
     * Whether the page has its form, which only preparers see. Before rendering the status is
     * ignored: reading the filing would cost more than the save itself, and the service refuses a
     * closed filing anyway.
     */
    public boolean isForm() {
        return isPreparer() && (!isRendering() || isEditable());
    }

    /** Whether the page is being rendered, not decoded. */
    public boolean isRendering() {
        return FacesContext.getCurrentInstance().getCurrentPhaseId() == PhaseId.RENDER_RESPONSE;
    }

    /**
     * Returns a version of the catalogue, by which a page was rendered: a save needn't read the
     * filing first. The service checks the changes against the filing's own catalogue.
     *
     * @throws NotFoundException if there is no such version
     */
    public Catalog catalog(String version) {
        try {
            return catalogs.catalogs().version(Integer.parseInt(version));
        } catch (NumberFormatException e) {
            return catalogs.catalogs().forPeriod(period());
        }
    }

    /**
     * Goes on to the next page if an action was done, or shows why it was not.
     *
     * @param stale key of the sentence to show if somebody else changed the filing in the meantime
     */
    public void follow(Decision decision, String then, String stale) {
        follow(decision, then, stale, refused -> Complaints.of(refused, catalog()));
    }

    /**
     * Goes on to the next page if an action was done, or shows why it was not.
     *
     * @param refusal shows the problems of a refusal
     */
    public void follow(
            Decision decision, String then, String stale, Consumer<Decision.Refused> refusal) {
        if (decision instanceof Decision.Accepted) {
            PageMessages.go(then);
        } else if (decision instanceof Decision.Refused refused) {
            refusal.accept(refused);
        } else {
            find().ifPresent(now -> see(now.submission().version()));
            Complaints.add("", Sentences.ofPage().of(stale));
        }
    }

    /** Returns the address of the filing's task list. */
    public String getHome() {
        return CountyPage.HOME.of(period());
    }

    public String getCountyName() {
        return catalogs.counties().byCode(county()).name();
    }

    /** Returns a kicker such as "Fresno County. July to September 2026". */
    public String getKicker() {
        Sentences words = Sentences.ofPage();
        return words.of("county.kicker", getCountyName(), words.months(period()));
    }
}

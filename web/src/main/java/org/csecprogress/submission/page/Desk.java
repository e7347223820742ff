package org.csecprogress.submission.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.PhaseId;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.json.JsonObjectBuilder;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;
import org.csecprogress.calendar.FilingWindow;
import org.csecprogress.calendar.service.FilingCalendar;
import org.csecprogress.catalog.Catalog;
import org.csecprogress.catalog.service.CatalogService;
import org.csecprogress.kernel.Actor;
import org.csecprogress.kernel.CountyCode;
import org.csecprogress.kernel.NotFoundException;
import org.csecprogress.kernel.ReportingPeriod;
import org.csecprogress.kernel.Role;
import org.csecprogress.kernel.service.BusinessClock;
import org.csecprogress.kernel.service.CurrentActor;
import org.csecprogress.kernel.web.Sentences;
import org.csecprogress.submission.service.EntryService;
import org.csecprogress.submission.service.Filing;
import org.csecprogress.submission.service.FilingService;
import org.csecprogress.submission.service.OngoingEntry;

/**
 * What every page of the county works on: the actor's own county, the period of the address and the
 * filing, read once a request. There is no parameter for the county, so none can be forged. A
 * reviewer of CDSS finds the one county whose filing they enter, and only for its period.
 */
@Named
@RequestScoped
public class Desk {
    private static final String SAVED_AT = "csec.county.savedAt";

    /** The hidden field that says which entry by CDSS a form is of. */
    private static final String ENTRY = "entry";

    @Inject private CurrentActor current;
    @Inject private FilingService filings;
    @Inject private EntryService entries;
    @Inject private CatalogService catalogs;
    @Inject private FilingCalendar calendar;
    @Inject private BusinessClock clock;
    @Inject private HttpServletRequest request;

    private Optional<Filing> filing;
    private Optional<OngoingEntry> entry;
    private FilingWindow window;
    private String saved;

    /** Who is at work. */
    public Actor actor() {
        return current.get();
    }

    /** The county that they work for, or whose filing they enter. */
    public CountyCode county() {
        return actor().county()
                .or(() -> entry().map(OngoingEntry::county))
                .orElseThrow(() -> new NotFoundException("county"));
    }

    /** What somebody of CDSS enters here; nothing for who works for the county. */
    Optional<OngoingEntry> entry() {
        if (entry == null) {
            entry =
                    actor().has(Role.STATE_REVIEWER)
                            ? entries.ongoing(actor())
                                    .filter(e -> e.period().equals(period()))
                                    .filter(this::isOfPage)
                            : Optional.empty();
        }
        return entry;
    }

    /** A form of an entry that is over says so by its number: it is of another filing. */
    private boolean isOfPage(OngoingEntry ongoing) {
        return !request.getMethod().equals("POST")
                || parameter(ENTRY).equals(Long.toString(ongoing.id()));
    }

    /** The number that every form carries along while CDSS enters; otherwise empty. */
    public String getEntryId() {
        return entry().map(e -> Long.toString(e.id())).orElse("");
    }

    /** Whether the reader works for the county. */
    public boolean isOfCounty() {
        return actor().county().isPresent();
    }

    LocalDate today() {
        return clock.today();
    }

    /** The newest quarter that has ended. */
    ReportingPeriod lastEnded() {
        return ReportingPeriod.containing(clock.today()).minus(1);
    }

    /** The period of the address; the newest that has ended where it names none. */
    public ReportingPeriod period() {
        String asked = request.getParameter("period");
        ReportingPeriod period =
                asked == null
                        ? lastEnded()
                        : ReportingPeriod.parse(asked)
                                .orElseThrow(() -> new NotFoundException("period"));
        if (period.compareTo(lastEnded()) > 0) {
            throw new NotFoundException("period");
        }
        return period;
    }

    /** The window of the period, with the county's own due date where it was given more time. */
    FilingWindow window() {
        if (window == null) {
            window =
                    filing != null && filing.isPresent()
                            ? filing.get().window()
                            : calendar.windows(county()).of(period());
        }
        return window;
    }

    /** The catalogue of the filing, or the one that it would be opened with. */
    Catalog catalog() {
        return find().map(Filing::catalog).orElseGet(() -> catalogs.catalogs().forPeriod(period()));
    }

    /** The filing of the period, where it was opened. */
    Optional<Filing> find() {
        if (filing == null) {
            filing = filings.find(actor(), county(), period());
        }
        return filing;
    }

    /** The filing; a period without one is not found. */
    public Filing filing() {
        return find().orElseThrow(() -> new NotFoundException("filing"));
    }

    /** Whether the actor may change answers now. Those who certify look and do not write. */
    public boolean mayEdit() {
        return filing().submission().status().isEditable() && isPreparer();
    }

    /** Whether the actor prepares the county's filings, or enters this one for it. */
    public boolean isPreparer() {
        return entry().isPresent()
                || actor().county().filter(c -> actor().has(Role.COUNTY_PREPARER, c)).isPresent();
    }

    /** Remembers that something was saved, for the page that comes next. */
    void saved() {
        request.getSession().setAttribute(SAVED_AT, Instant.now());
    }

    /** "Saved at 2:41 p.m.", for what was saved just now. */
    String savedNow() {
        return said(Instant.now());
    }

    /** Answers the page's own script in place of a page. */
    void answer(JsonObjectBuilder answer) {
        FacesContext faces = FacesContext.getCurrentInstance();
        ExternalContext external = faces.getExternalContext();
        external.setResponseContentType("application/json");
        external.setResponseCharacterEncoding("UTF-8");
        try {
            external.getResponseOutputWriter().write(answer.build().toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        faces.responseComplete();
    }

    /** "Saved at 2:41 p.m.", once after a save; otherwise empty. */
    public String getSaved() {
        HttpSession session = request.getSession(false);
        if (saved == null && session != null) {
            saved = session.getAttribute(SAVED_AT) instanceof Instant at ? said(at) : "";
            session.removeAttribute(SAVED_AT);
        }
        return saved;
    }

    private static String said(Instant at) {
        Sentences words = Sentences.ofPage();
        return words.of("saved.at", words.timeOfDay(at));
    }

    /** Goes to another page, so that reloading it does not send anything twice. */
    public void go(String address) {
        try {
            FacesContext.getCurrentInstance().getExternalContext().redirect(address);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The address of the filing's task list. */
    public String home() {
        return Addresses.home(period());
    }

    /** A parameter of the request, empty where there is none. */
    public String parameter(String name) {
        String value = request.getParameter(name);
        return value == null ? "" : value;
    }

    /** A whole number from 1 among the parameters; nothing where it is none. */
    OptionalInt number(String name) {
        String value = parameter(name);
        return value.matches("[1-9]\\d{0,8}")
                ? OptionalInt.of(Integer.parseInt(value))
                : OptionalInt.empty();
    }

    /** The version that the page showed; one that cannot be read is none that exists. */
    long version() {
        try {
            return Long.parseLong(parameter("version"));
        } catch (NumberFormatException e) {
            return -1;
        }
    }

    /** The request as it came. */
    public HttpServletRequest request() {
        return request;
    }

    /** The version of the submission that the page shows. */
    public long getVersion() {
        return filing().submission().version();
    }

    public boolean isEditable() {
        return mayEdit();
    }

    /**
     * Whether the form is there: only for who prepares. Asked before the page is rendered, it is
     * there whatever the status: reading the filing for it would cost a save more than the save
     * itself, and the service refuses anyway.
     */
    public boolean isForm() {
        return isPreparer() && (!isRendering() || mayEdit());
    }

    /** Whether the page is being written, not read. */
    public boolean isRendering() {
        return FacesContext.getCurrentInstance().getCurrentPhaseId() == PhaseId.RENDER_RESPONSE;
    }

    /** The version of the catalogue that the page was written with. */
    public int getCatalogVersion() {
        return filing().catalog().version();
    }

    /**
     * The catalogue that the page was written with, so that a save need not read the filing first.
     * What it saves is held against the filing's own.
     *
     * @throws NotFoundException if there is no such version
     */
    Catalog catalogOfPage() {
        try {
            return catalogs.catalogs().version(Integer.parseInt(parameter("catalog")));
        } catch (NumberFormatException e) {
            return catalogs.catalogs().forPeriod(period());
        }
    }

    public String getPeriod() {
        return period().toString();
    }

    public String getHome() {
        return home();
    }

    public String getCountyName() {
        return catalogs.counties().byCode(county()).name();
    }

    /** "Fresno County. July to September 2026". */
    public String getKicker() {
        Sentences words = Sentences.ofPage();
        return words.of("county.kicker", getCountyName(), words.months(period()));
    }
}

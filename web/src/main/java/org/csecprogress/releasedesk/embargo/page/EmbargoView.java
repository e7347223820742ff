package org.csecprogress.releasedesk.embargo.page;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serial;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.csecprogress.kernel.NotFoundException;
import org.csecprogress.kernel.Problem;
import org.csecprogress.kernel.Role;
import org.csecprogress.kernel.Sliced;
import org.csecprogress.kernel.service.CurrentActor;
import org.csecprogress.kernel.service.SiteAddress;
import org.csecprogress.kernel.table.web.TableLines;
import org.csecprogress.kernel.web.PageMessages;
import org.csecprogress.kernel.web.Sentences;
import org.csecprogress.release.ReleaseNumber;
import org.csecprogress.release.embargo.EmbargoPerson;
import org.csecprogress.release.embargo.EmbargoReader;
import org.csecprogress.release.embargo.EmbargoReason;
import org.csecprogress.release.embargo.service.EmbargoList;
import org.csecprogress.release.embargo.service.EmbargoService;

/** The people who may read a release before it is public, and what has to be done about it. */
@Named
@ViewScoped
public class EmbargoView implements Serializable {
    @Serial private static final long serialVersionUID = 1L;

    private static final String PAGE = "/state/embargo?number=";

    @Inject private CurrentActor current;
    @Inject private EmbargoService embargo;
    @Inject private SiteAddress site;
    @Inject private PageMessages messages;

    private final TableLines<EmbargoList.Line> readers =
            new TableLines<>(
                    "embargo-readers",
                    slice -> Sliced.of(list().lines(), slice),
                    line -> Long.toString(line.id()));

    private ReleaseNumber number;
    private String name = "";
    private String position = "";
    private String organization = "";
    private EmbargoReason reason;
    private String email = "";

    /** A reason, as it can be chosen. */
    public record Reason(EmbargoReason value, String label) {}

    /** Opens the page, or responds with 403 or 404. */
    public void open() {
        list();
    }

    private EmbargoList list() {
        return Optional.ofNullable(number)
                .flatMap(asked -> embargo.list(current.get(), asked))
                .orElseThrow(() -> new NotFoundException("release"));
    }

    public ReleaseNumber getNumber() {
        return number;
    }

    public void setNumber(ReleaseNumber number) {
        this.number = number;
    }

    /** Returns when the embargo ends, in words. */
    public String getUntil() {
        return Sentences.ofPage().time(list().until());
    }

    /** Whether the release is cleared and not yet public. */
    public boolean isOpen() {
        return list().isOpen();
    }

    /** Whether this person may name somebody now. */
    public boolean isNaming() {
        return isOpen() && isPublisher();
    }

    /** Whether this person names readers and sends links. */
    public boolean isPublisher() {
        return current.get().has(Role.STATE_PUBLISHER);
    }

    /** Returns the readers, in the order in which they were named. */
    public TableLines<EmbargoList.Line> getReaders() {
        return readers;
    }

    /** Returns a reason in words. */
    public String reason(EmbargoReason of) {
        return Sentences.ofPage().of("embargo.reason." + of);
    }

    /** Returns the reasons that can be chosen. */
    public List<Reason> getReasons() {
        return Arrays.stream(EmbargoReason.values())
                .map(each -> new Reason(each, reason(each)))
                .toList();
    }

    /** Returns how far a reader has come, in words. */
    public String state(EmbargoList.Line line) {
        Sentences say = Sentences.ofPage();
        String opened = line.openedAt().map(say::time).orElse("");
        return say.of("embargo.state." + state(line, opened), opened);
    }

    private static String state(EmbargoList.Line line, String opened) {
        boolean isEndedLater = line.state() == EmbargoReader.State.ENDED && !opened.isEmpty();
        return isEndedLater ? "ENDED_LATER" : line.state().name();
    }

    /** Returns the full link of a reader that has to be handed over, or an empty text. */
    public String link(EmbargoList.Line line) {
        return line.link().isEmpty() ? "" : site.of(line.link());
    }

    /** Whether another link can be sent to a reader. */
    public boolean isRenewable(EmbargoList.Line line) {
        return isPublisher() && !line.email().isEmpty() && hasLink(line);
    }

    private static boolean hasLink(EmbargoList.Line line) {
        return line.state() == EmbargoReader.State.AGREED
                || line.state() == EmbargoReader.State.OPENED;
    }

    /** Whether a reader can be taken off the list. */
    public boolean isEndable(EmbargoList.Line line) {
        return !line.email().isEmpty();
    }

    /** Names somebody. */
    public void add() {
        var person = new EmbargoPerson(name, position, organization, reason);
        if (follow(embargo.name(current.get(), number, person, email), "named")) {
            name = "";
            position = "";
            organization = "";
            reason = null;
            email = "";
        }
    }

    /** Agrees to a reader. */
    public void agree(long reader) {
        follow(embargo.agree(current.get(), number, reader), "agreed");
    }

    /** Sends a reader another link. */
    public void renew(long reader) {
        follow(embargo.renew(current.get(), number, reader), "renewed");
    }

    /** Takes a reader off the list. */
    public void end(long reader) {
        follow(embargo.end(current.get(), number, reader), "ended");
    }

    private boolean follow(List<Problem> problems, String done) {
        problems.forEach(messages::wrong);
        if (problems.isEmpty()) {
            messages.doneHere(Sentences.ofPage().of("embargo.done." + done), PAGE + number);
        }
        return problems.isEmpty();
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getPosition() {
        return position;
    }

    public void setPosition(String position) {
        this.position = position;
    }

    public String getOrganization() {
        return organization;
    }

    public void setOrganization(String organization) {
        this.organization = organization;
    }

    public EmbargoReason getReason() {
        return reason;
    }

    public void setReason(EmbargoReason reason) {
        this.reason = reason;
    }

    public String getEmail() {
        return email;
    }

    public void setEmail(String email) {
        this.email = email;
    }
}

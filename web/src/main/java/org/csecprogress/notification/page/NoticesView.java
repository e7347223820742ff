package org.csecprogress.notification.page;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serial;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.csecprogress.catalog.service.CatalogService;
import org.csecprogress.kernel.Slice;
import org.csecprogress.kernel.Sliced;
import org.csecprogress.kernel.service.CurrentActor;
import org.csecprogress.kernel.table.web.TableLines;
import org.csecprogress.kernel.web.PageMessages;
import org.csecprogress.kernel.web.Sentences;
import org.csecprogress.notification.Notice;
import org.csecprogress.notification.NoticeText;
import org.csecprogress.notification.NoticeTopic;
import org.csecprogress.notification.service.NoticePage;
import org.csecprogress.notification.service.NoticeService;

/** A person's notices, and the choice of which also come by mail. */
@Named
@ViewScoped
public class NoticesView implements Serializable {
    @Serial private static final long serialVersionUID = 1L;

    @Inject private CurrentActor current;
    @Inject private NoticeService service;
    @Inject private CatalogService catalogs;
    @Inject private PageMessages messages;

    private final TableLines<Notice> lines = new TableLines<>("notices", this::read, Notice::id);
    private List<String> wanted = List.of();
    private boolean mailOn;
    private boolean anyNew;
    private long newest;

    private Sliced<Notice> read(Slice slice) {
        NoticePage page = service.list(current.get(), slice);
        anyNew = page.notices().stream().anyMatch(Notice::isNew);
        return new Sliced<>(page.notices(), page.total());
    }

    private static Sentences words() {
        return Sentences.ofPage();
    }

    /** Returns a notice in one line. */
    public String subject(Notice notice) {
        return NoticeText.in(words().language()).subject(notice, catalogs.counties());
    }

    /** Returns a notice in full. */
    public String body(Notice notice) {
        return NoticeText.in(words().language()).body(notice, catalogs.counties());
    }

    /** Reads what the person has chosen, or responds with 403. */
    public void open() {
        look();
        mailOn = service.isMailOn(current.get());
        wanted =
                service.wanted(current.get()).stream()
                        .map(NoticeTopic::name)
                        .collect(Collectors.toCollection(ArrayList::new));
    }

    private void look() {
        newest =
                service.list(current.get(), Slice.of(0, 1)).notices().stream()
                        .mapToLong(Notice::id)
                        .findFirst()
                        .orElse(0);
    }

    public TableLines<Notice> getLines() {
        return lines;
    }

    /** Marks one notice as read. */
    public void read(long notice) {
        service.read(current.get(), notice);
        messages.tell(words().of("notices.read.done"));
    }

    /** Marks all notices as read that there were when the person opened the page. */
    public void readAll() {
        service.readUpTo(current.get(), newest);
        look();
        messages.tell(words().of("notices.readAll.done"));
    }

    /** Whether any notice on this page is new. */
    public boolean isAnyNew() {
        return anyNew;
    }

    /** Whether the portal sends mail. */
    public boolean isMailOn() {
        return mailOn;
    }

    /** Returns the topics that the person may choose mail about. */
    public List<NoticeTopic> getTopics() {
        return NoticeTopic.optionalFor(current.get());
    }

    /** Returns the names of the topics that the person wants mail about. */
    public List<String> getWanted() {
        return new ArrayList<>(wanted);
    }

    public void setWanted(List<String> wanted) {
        this.wanted = new ArrayList<>(wanted);
    }

    /** Keeps the person's choice of topics. */
    public void choose() {
        service.want(
                current.get(),
                Arrays.stream(NoticeTopic.values())
                        .filter(topic -> wanted.contains(topic.name()))
                        .collect(Collectors.toSet()));
        messages.tell(words().of("notices.mail.done"));
    }
}

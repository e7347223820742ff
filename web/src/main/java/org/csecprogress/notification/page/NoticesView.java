package org.csecprogress.notification.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.csecprogress.catalog.service.CatalogService;
import org.csecprogress.kernel.Slice;
import org.csecprogress.kernel.service.CurrentActor;
import org.csecprogress.kernel.web.Option;
import org.csecprogress.kernel.web.PageLinks;
import org.csecprogress.kernel.web.PageMessages;
import org.csecprogress.kernel.web.PageParameters;
import org.csecprogress.kernel.web.Query;
import org.csecprogress.kernel.web.Sentences;
import org.csecprogress.notification.Notice;
import org.csecprogress.notification.NoticeText;
import org.csecprogress.notification.NoticeTopic;
import org.csecprogress.notification.service.NoticePage;
import org.csecprogress.notification.service.NoticeService;

/** A person's notices, and the choice of which also come by mail. */
@Named
@RequestScoped
public class NoticesView {
    private static final String PATH = "/notices";
    private static final String PAGE = "page";
    private static final String READ = "read";
    private static final String WANTED = "wanted";
    private static final int SIZE = 20;

    @Inject private CurrentActor current;
    @Inject private NoticeService service;
    @Inject private CatalogService catalogs;
    @Inject private PageMessages told;
    @Inject private HttpServletRequest request;
    @Inject private PageParameters parameters;

    private NoticePage page;
    private int number;

    /** One notice. */
    public record Item(
            long id, String subject, String body, String when, String href, boolean isNew) {}

    /** Reads the page in the address. A POST needs it as well. */
    public void load() {
        int wanted = PageLinks.number(parameters.text(PAGE), Integer.MAX_VALUE / SIZE);
        page = list(wanted);
        number = Math.min(wanted, pages());
        if (number < wanted) {
            page = list(number);
        }
    }

    private NoticePage list(int shown) {
        return service.list(current.get(), Slice.of((shown - 1) * SIZE, SIZE));
    }

    private int pages() {
        return PageLinks.pages(page().total(), SIZE);
    }

    private NoticePage page() {
        if (page == null) {
            load();
        }
        return page;
    }

    private static Sentences words() {
        return Sentences.ofPage();
    }

    /** Does what the pressed button says. */
    public void act() {
        if (parameters.has(READ)) {
            service.read(current.get(), parameters.key(READ).orElse(0));
            told.done(words().of("notices.read.done"), here());
        } else if (parameters.has("readAll")) {
            service.readUpTo(current.get(), parameters.key("newest").orElse(0));
            told.done(words().of("notices.readAll.done"), PATH);
        } else if (parameters.has("choose")) {
            service.want(current.get(), chosen());
            told.done(words().of("notices.mail.done"), PATH);
        }
    }

    private String here() {
        int shown = PageLinks.number(parameters.text(PAGE), Integer.MAX_VALUE);
        return address(shown);
    }

    private static String address(int page) {
        return new Query(PATH).with(PAGE, page == 1 ? "" : Integer.toString(page)).toString();
    }

    private Set<NoticeTopic> chosen() {
        String[] names = request.getParameterValues(WANTED);
        Set<String> sent = Set.copyOf(Arrays.asList(names == null ? new String[0] : names));
        return Arrays.stream(NoticeTopic.values())
                .filter(topic -> sent.contains(topic.name()))
                .collect(Collectors.toSet());
    }

    /** Returns the notices of this page, newest first. */
    public List<Item> getItems() {
        NoticeText text = NoticeText.in(words().language());
        return page().notices().stream().map(notice -> item(notice, text)).toList();
    }

    private Item item(Notice notice, NoticeText text) {
        return new Item(
                notice.id(),
                text.subject(notice, catalogs.counties()),
                text.body(notice, catalogs.counties()),
                words().time(notice.at()),
                notice.link(),
                notice.isNew());
    }

    /** Whether any notice on this page is new. */
    public boolean isAnyNew() {
        return page().notices().stream().anyMatch(Notice::isNew);
    }

    /** Returns the id of the newest notice shown. */
    public long getNewest() {
        return page().notices().stream().mapToLong(Notice::id).max().orElse(0);
    }

    /** Returns the number of this page. */
    public int getPage() {
        return Math.min(pages(), number);
    }

    /** Returns the links to the pages of the list. */
    public List<PageLinks.PageLink> getPages() {
        return PageLinks.of(getPage(), pages(), NoticesView::address, words());
    }

    /** Whether the portal sends mail. */
    public boolean isMailOn() {
        return service.isMailOn(current.get());
    }

    /** Returns the topics that the person may choose mail about. */
    public List<Option> getTopics() {
        Set<NoticeTopic> wanted = service.wanted(current.get());
        return NoticeTopic.optionalFor(current.get()).stream()
                .map(
                        topic ->
                                new Option(
                                        topic.name(),
                                        words().of("notices.topic." + topic),
                                        wanted.contains(topic)))
                .toList();
    }

    /** Returns a text on the mail that is always sent. */
    public String getAlways() {
        return words().of(
                        current.get().worksForState()
                                ? "notices.always.state"
                                : "notices.always.county");
    }
}

package org.csecprogress.filing.calendar.page;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.csecprogress.calendar.feed.FeedDate;
import org.csecprogress.calendar.feed.FeedEvent;
import org.csecprogress.calendar.feed.IcsFeed;
import org.csecprogress.calendar.service.CalendarLinkService;
import org.csecprogress.calendar.service.FeedReader;
import org.csecprogress.catalog.Milestone;
import org.csecprogress.catalog.service.CatalogService;
import org.csecprogress.kernel.CountyCode;
import org.csecprogress.kernel.Language;
import org.csecprogress.kernel.frame.web.Places;
import org.csecprogress.kernel.service.Profile;
import org.csecprogress.kernel.web.Sentences;
import org.csecprogress.progress.service.MilestoneMarks;

/**
 * The calendar feed of a county, for anyone with its link. It needs no session or cookie and holds
 * only dates. A malformed, unknown or revoked link gets 404. Every well-formed link takes the same
 * database query.
 */
@WebServlet("/calendar/*")
public class CalendarFeed extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final Pattern LINK = Pattern.compile("/([0-9a-f]{32})\\.ics");

    @Inject private transient CalendarLinkService feeds;
    @Inject private transient FeedReader dates;
    @Inject private transient MilestoneMarks marks;
    @Inject private transient CatalogService catalogs;
    @Inject private transient Places places;
    @Inject private transient Profile profile;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("X-Robots-Tag", "noindex");
        String path = request.getPathInfo() == null ? "" : request.getPathInfo();
        Matcher link = LINK.matcher(path);
        Optional<CountyCode> county =
                link.matches() ? feeds.countyOf(link.group(1)) : Optional.empty();
        if (county.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        byte[] file = write(county.get()).getBytes(StandardCharsets.UTF_8);
        response.setContentType("text/calendar;charset=UTF-8");
        response.setHeader("Content-Disposition", "inline; filename=\"csec-progress.ics\"");
        response.setContentLength(file.length);
        response.getOutputStream().write(file);
    }

    private String write(CountyCode county) {
        Sentences words = Sentences.in(Language.EN);
        String place = places.nameOf(county);
        return IcsFeed.write(
                marked(words.of("calendar.feed.name", place), words),
                Stream.concat(
                                dates.dates(county).stream()
                                        .map(d -> FeedEvent.of(county, d, words(d, place, words))),
                                milestones(county, place, words))
                        .toList());
    }

    /** Marks each event of the demonstration, because a calendar shows it beside real ones. */
    private String marked(String text, Sentences words) {
        return profile.isDemonstration() ? words.of("demonstration.title", text) : text;
    }

    private FeedEvent.Words marked(String summary, String description, Sentences words) {
        return new FeedEvent.Words(marked(summary, words), marked(description, words));
    }

    private FeedEvent.Words words(FeedDate date, String place, Sentences words) {
        String key = "calendar.feed." + date.stage();
        return marked(
                words.of(key, words.months(date.period())),
                words.of("calendar.feed.about", place, date.period().toString()),
                words);
    }

    /** Returns the due dates that CDSS set, for milestones that still have such dates. */
    private Stream<FeedEvent> milestones(CountyCode county, String place, Sentences words) {
        Map<String, String> names =
                catalogs.current().milestones().stream()
                        .filter(m -> m.dueKind() == Milestone.DueKind.CDSS_SETS)
                        .collect(Collectors.toMap(Milestone::code, m -> m.name().in(Language.EN)));
        return marks.dueDates(county).stream()
                .filter(due -> names.containsKey(due.milestone()))
                .map(
                        due ->
                                FeedEvent.ofMilestone(
                                        county,
                                        due.milestone(),
                                        due.due(),
                                        due.changes(),
                                        due.changedAt(),
                                        words(names.get(due.milestone()), place, words)));
    }

    private FeedEvent.Words words(String milestone, String place, Sentences words) {
        return marked(
                words.of("calendar.feed.milestone", milestone),
                words.of("calendar.feed.milestone.about", place),
                words);
    }
}

package org.csecprogress.calendar.page;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.csecprogress.calendar.FeedDate;
import org.csecprogress.calendar.IcsFeed;
import org.csecprogress.calendar.service.CalendarFeeds;
import org.csecprogress.calendar.service.FeedReader;
import org.csecprogress.kernel.CountyCode;
import org.csecprogress.kernel.Language;
import org.csecprogress.kernel.web.Places;
import org.csecprogress.kernel.web.Sentences;

/**
 * A county's dates for calendar programs, to whoever has its link: no session, no cookie, dates
 * alone. A link that is not one, never was, or was revoked is not found; every one that looks like
 * a link is asked for in the database in the same way.
 */
@WebServlet("/calendar/*")
public class CalendarFeed extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final Pattern LINK = Pattern.compile("/([0-9a-f]{32})\\.ics");

    @Inject private transient CalendarFeeds feeds;
    @Inject private transient FeedReader dates;
    @Inject private transient Places places;

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
        return new IcsFeed(county, date -> words(date, place, words))
                .write(words.of("calendar.feed.name", place), dates.dates(county));
    }

    private static IcsFeed.Words words(FeedDate date, String place, Sentences words) {
        String key = "calendar.feed." + date.stage();
        return new IcsFeed.Words(
                words.of(key, words.months(date.period())),
                words.of("calendar.feed.about", place, date.period().toString()));
    }
}

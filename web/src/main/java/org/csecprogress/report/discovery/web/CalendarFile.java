package org.csecprogress.report.discovery.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.csecprogress.calendar.feed.FeedDate;
import org.csecprogress.calendar.feed.FeedEvent;
import org.csecprogress.calendar.feed.IcsFeed;
import org.csecprogress.calendar.service.FeedReader;
import org.csecprogress.kernel.Language;
import org.csecprogress.kernel.service.Profile;
import org.csecprogress.kernel.service.SiteAddress;
import org.csecprogress.release.record.PublicRelease;
import org.csecprogress.report.serving.web.PublicFile;

/** The days on which filings are due and reports are released, for calendar programs. */
@ApplicationScoped
class CalendarFile implements PublicFile {
    private static final String ADDRESS = "/calendar.ics";

    @Inject private FeedReader dates;
    @Inject private SiteAddress site;
    @Inject private Profile profile;

    @Override
    public String type() {
        return "text/calendar;charset=UTF-8";
    }

    @Override
    public Optional<byte[]> at(Language language, String path, List<PublicRelease> releases) {
        return path.equals(ADDRESS)
                ? Optional.of(
                        write(new FeedTexts(language, profile.isDemonstration(), site))
                                .getBytes(StandardCharsets.UTF_8))
                : Optional.empty();
    }

    private String write(FeedTexts texts) {
        return IcsFeed.write(
                texts.title(texts.say().of("calendar.all.name")),
                dates.ofEverybody().stream().map(date -> event(date, texts)).toList());
    }

    private static FeedEvent event(FeedDate date, FeedTexts texts) {
        return FeedEvent.ofEverybody(
                date,
                new FeedEvent.Words(
                        texts.title(
                                texts.say()
                                        .of(
                                                "calendar.feed." + date.stage(),
                                                texts.say().months(date.period()))),
                        texts.text(texts.say().of("calendar.all." + date.stage()))));
    }
}

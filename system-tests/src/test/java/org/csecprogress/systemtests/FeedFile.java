package org.csecprogress.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.time.temporal.Temporal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.DateProperty;

/** The dates of a county as a calendar program reads them, named by the start of their UID. */
record FeedFile(String text, Calendar calendar) {
    private static final Pattern LINK = Pattern.compile("value=\"(http[^\"]+)(/calendar/[^\"]+)\"");
    private static final String PAGE = "/county/calendar";

    /** Makes a new link to the calendar of somebody's county and returns its address. */
    static String link(Web web) {
        Filer.go(web.press(web.form(PAGE, "link-form"), "link"));
        Matcher link = LINK.matcher(web.get(PAGE).body());
        assertThat(link.find()).isTrue();
        return link.group(2);
    }

    /** Reads the valid file behind a link. */
    static FeedFile behind(Portal portal, String link) {
        return of(new Web(portal.url("")).get(link).body());
    }

    static FeedFile of(String text) {
        try {
            Calendar calendar = new CalendarBuilder().build(new StringReader(text));
            assertThat(calendar.validate().getEntries()).isEmpty();
            return new FeedFile(text, calendar);
        } catch (IOException | ParserException e) {
            throw new IllegalStateException(text, e);
        }
    }

    VEvent event(String uid) {
        return calendar.<VEvent>getComponents(Component.VEVENT).stream()
                .filter(e -> value(e, Property.UID).startsWith(uid))
                .findFirst()
                .orElseThrow();
    }

    String value(String uid, String property) {
        return value(event(uid), property);
    }

    private static String value(Component of, String property) {
        return of.getRequiredProperty(property).getValue();
    }

    Temporal day(String uid) {
        DateProperty<Temporal> start = event(uid).getRequiredProperty(Property.DTSTART);
        return start.getDate();
    }
}

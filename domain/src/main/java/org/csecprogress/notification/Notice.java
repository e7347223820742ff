package org.csecprogress.notification;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.csecprogress.kernel.CountyCode;
import org.csecprogress.kernel.LocalText;
import org.csecprogress.kernel.ReportingPeriod;

/**
 * A notice to one person. It says what happened to which filing and links to it; it never has a
 * figure, a reason or a comment. For a failed build it names the tables.
 *
 * @param county county of the filing, or null
 * @param period of the filing or the release, or null for a test
 * @param revision of the filing or the release; 0 where none is meant
 * @param day the date of a deadline, or null
 * @param at when it happened, by the business clock
 * @param readAt when the person marked it as read, or null
 * @param tables titles of the tables concerned, or null
 */
public record Notice(
        long id,
        NoticeKind kind,
        CountyCode county,
        ReportingPeriod period,
        int revision,
        LocalDate day,
        Instant at,
        Instant readAt,
        LocalText tables) {
    /** Creates a notice without tables. */
    public Notice(
            long id,
            NoticeKind kind,
            CountyCode county,
            ReportingPeriod period,
            int revision,
            LocalDate day,
            Instant at,
            Instant readAt) {
        this(id, kind, county, period, revision, day, at, readAt, null);
    }

    /** Whether the person has not marked it as read. */
    public boolean isNew() {
        return readAt == null;
    }

    /** Whether it has all data that its text and link need. */
    public boolean isWhole() {
        boolean isOfNothing = kind == NoticeKind.MAIL_TEST || kind.topic() == NoticeTopic.ACCESS;
        boolean isOfRelease =
                kind.topic() == NoticeTopic.RELEASES || kind.topic() == NoticeTopic.RELEASE_WORK;
        boolean hasDay =
                switch (kind) {
                    case DUE_SOON,
                            DUE_NEXT,
                            LATE,
                            EXTENSION_ASKED,
                            EXTENSION_GRANTED,
                            SCHEDULED,
                            RELEASE_COMING,
                            CHANGE_COMING ->
                            day != null;
                    default -> true;
                };
        boolean isOfCounty = kind != NoticeKind.ACCESS_REVIEW || county != null;
        return hasDay
                && isOfCounty
                && (county != null || isOfNothing || isOfRelease)
                && (period != null || isOfNothing);
    }

    /** Returns the page that it links to. */
    public String link() {
        return switch (kind) {
            case RECEIVED -> "/county/receipt?period=" + period + "&revision=" + revision;
            case INCOMING, CORRECTION_ASKED ->
                    "/state/submission?county=" + county + "&period=" + period;
            case RELEASED, RESTATED, RELEASE_WITHDRAWN -> report();
            case RELEASE_BUILT,
                    BUILD_FAILED,
                    READY_TO_SIGN,
                    READY_TO_CLEAR,
                    CLEARED,
                    SCHEDULED,
                    STOPPED,
                    LAPSED,
                    WITHDRAWAL_PROPOSED ->
                    "/state/release?number=" + period + "-r" + revision;
            case RELEASE_COMING -> "/county/public?period=" + period;
            case CHANGE_PROPOSED -> "/state/proposals";
            case CHANGE_CONFIRMED -> "/state/audit?action=CHANGE_CONFIRMED";
            case CHANGE_COMING,
                    INVITED,
                    PASSWORD_FORGOTTEN,
                    PASSWORD_CHANGED,
                    NEW_DEVICE,
                    PROVIDER_LINKED,
                    IDLE_WARNING ->
                    "/account";
            case ACCESS_REVIEW -> "/county/access-review";
            case ACCESS_REVIEWS -> "/state/access";
            case ACCESS_DOUBTED -> "/state/audit?action=ACCESS_DOUBTED";
            case IDLE_DISABLED, CHANGE_REFUSED, LINK_MADE, ROLE_GIVEN, ROLE_TAKEN -> "/notices";
            case WITHDRAWAL_ASKED, WITHDRAWAL_REFUSED, WITHDRAWN, WITHDRAWAL_UNDONE ->
                    "/county/withdrawal?period=" + period;
            case WITHDRAWN_BY_COUNTY, UNDONE_BY_COUNTY -> "/state/queue?period=" + period;
            case EXTENSION_ASKED -> "/state/calendar";
            case MAIL_TEST -> "/state/outbox";
            default -> "/county/home?period=" + period;
        };
    }

    /** Returns the same page in Spanish, if it is public. */
    public Optional<String> spanishLink() {
        return kind.topic() == NoticeTopic.RELEASES
                ? Optional.of("/es" + report())
                : Optional.empty();
    }

    private String report() {
        return "/report/" + period + "-r" + revision;
    }
}

package org.csecprogress.release.delivery.service;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.csecprogress.kernel.Actor;
import org.csecprogress.kernel.AuditedEvent;
import org.csecprogress.kernel.CaliforniaTime;
import org.csecprogress.kernel.Problem;
import org.csecprogress.kernel.Role;
import org.csecprogress.kernel.service.Allowed;
import org.csecprogress.kernel.service.BusinessClock;
import org.csecprogress.kernel.service.Guarded;
import org.csecprogress.kernel.service.Profile;
import org.csecprogress.release.delivery.Deliveries;
import org.csecprogress.release.delivery.Delivery;
import org.csecprogress.release.delivery.DeliveryRecorded;
import org.csecprogress.release.file.LegislativePack;
import org.csecprogress.release.file.Recipient;
import org.csecprogress.release.reading.service.PublicReleases;
import org.csecprogress.release.record.PublicRelease;

/**
 * Prepares the copies of a public report for the Legislature, and records who was sent what, for
 * those who send them.
 */
@Stateless
@Guarded
@Allowed(Role.STATE_ADMIN)
public class LegislativeService {
    @Inject private PublicReleases releases;
    @Inject private LegislativeRecipients recipients;
    @Inject private Deliveries deliveries;
    @Inject private BusinessClock clock;
    @Inject private Profile profile;
    @Inject private Event<AuditedEvent> events;

    /** Returns the releases that can be sent, newest first. */
    public List<PublicRelease> releases(Actor sender) {
        return releases.all().stream().filter(release -> !release.isWithdrawn()).toList();
    }

    /** Returns who receives what. */
    public List<Recipient> recipients(Actor sender) {
        return recipients.all();
    }

    /** Returns a release that can be sent. */
    public Optional<PublicRelease> find(Actor sender, String number) {
        return releases.find(number).filter(release -> !release.isWithdrawn());
    }

    /** Returns a pack of documents of a release as one file. */
    public byte[] zip(Actor sender, PublicRelease release, LegislativePack pack) {
        return pack.zip(recipients.all(), release.publishedAt(), profile.isDemonstration());
    }

    /** Returns the records that stand, newest first, those of withdrawn reports too. */
    public List<Delivery> deliveries(Actor sender) {
        List<Delivery> standing = new ArrayList<>(Delivery.standing(deliveries.all()));
        Collections.reverse(standing);
        return standing;
    }

    /**
     * Records that a report was sent to some recipients on a day. A later record about one of them
     * takes the place of the earlier one.
     *
     * @param number the report; it may have been withdrawn since
     * @param codes the recipients
     * @param day the day in California; null if none was typed
     */
    public List<Problem> record(
            Actor sender, String number, Collection<String> codes, LocalDate day) {
        Optional<PublicRelease> report = releases.find(number);
        if (report.isEmpty()) {
            return List.of(Problem.of("report", "legislature.report.choose"));
        }
        List<Recipient> to = recipients(codes::contains);
        if (to.isEmpty()) {
            return List.of(Problem.of("to", "legislature.to.choose"));
        }
        if (day == null) {
            return List.of(Problem.of("sent", "legislature.day.missing"));
        }
        LocalDate published = LocalDate.ofInstant(report.get().publishedAt(), CaliforniaTime.ZONE);
        if (day.isBefore(published) || day.isAfter(clock.today())) {
            return List.of(
                    new Problem(
                            "sent", "legislature.day.outside", List.of(published, clock.today())));
        }
        Instant now = clock.instant();
        to.forEach(
                each -> add(Delivery.sent(report.get().number(), each, day, sender, now), sender));
        return List.of();
    }

    private List<Recipient> recipients(Predicate<String> wanted) {
        return recipients.all().stream().filter(each -> wanted.test(each.code())).toList();
    }

    /**
     * Takes a record back.
     *
     * @param key the report and the recipient, as {@link Delivery#key()} says them
     */
    public List<Problem> takeBack(Actor sender, String key) {
        Optional<Delivery> standing =
                deliveries(sender).stream().filter(each -> each.key().equals(key)).findFirst();
        Optional<Recipient> from =
                standing.flatMap(each -> recipients(each.recipient()::equals).stream().findFirst());
        if (from.isEmpty()) {
            return List.of(Problem.of("", "legislature.stale"));
        }
        Instant now = clock.instant();
        add(Delivery.notSent(standing.get().report(), from.get(), sender, now), sender);
        return List.of();
    }

    private void add(Delivery delivery, Actor sender) {
        deliveries.add(delivery);
        events.fire(new DeliveryRecorded(sender, delivery, delivery.recordedAt()));
    }
}

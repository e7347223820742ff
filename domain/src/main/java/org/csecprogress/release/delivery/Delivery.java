package org.csecprogress.release.delivery;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.csecprogress.kernel.Actor;
import org.csecprogress.release.ReleaseNumber;
import org.csecprogress.release.file.Recipient;

/**
 * A record that a report was sent to a recipient, or that it was not after all. It is never
 * changed: the newest of a report and a recipient stands.
 */
@Entity
@Table(name = "report_delivery")
@NamedQuery(name = Delivery.ALL, query = "select d from Delivery d order by d.id")
public class Delivery {
    /** Query for all records, oldest first. */
    public static final String ALL = "Delivery.all";

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "report_delivery_seq")
    @SequenceGenerator(
            name = "report_delivery_seq",
            sequenceName = "report_delivery_seq",
            allocationSize = 1)
    private long id;

    @NotNull
    @Size(max = 12)
    @Column(nullable = false, updatable = false, length = 12)
    private String number;

    @NotNull
    @Size(max = 20)
    @Column(nullable = false, updatable = false, length = 20)
    private String recipient;

    @NotNull
    @Enumerated(EnumType.STRING)
    @Column(nullable = false, updatable = false, length = 10)
    private Recipient.Receives receives;

    @Column(name = "sent_on", updatable = false)
    private LocalDate sentOn;

    @Column(name = "recorded_by", nullable = false, updatable = false)
    private long recordedBy;

    @NotNull
    @Size(max = 120)
    @Column(name = "recorded_name", nullable = false, updatable = false, length = 120)
    private String recordedName;

    @NotNull
    @Column(name = "recorded_at", nullable = false, updatable = false)
    private Instant recordedAt;

    /** For the persistence provider. */
    protected Delivery() {}

    private Delivery(ReleaseNumber report, Recipient to, LocalDate day, Actor by, Instant now) {
        number = report.toString();
        recipient = to.code();
        receives = to.receives();
        sentOn = day;
        recordedBy = by.accountId();
        recordedName = by.name();
        recordedAt = now;
    }

    /** Records that a report was sent to a recipient on a day. */
    public static Delivery sent(
            ReleaseNumber report, Recipient to, LocalDate day, Actor by, Instant now) {
        return new Delivery(report, to, day, by, now);
    }

    /** Records that a report was not sent to a recipient, although a record says so. */
    public static Delivery notSent(ReleaseNumber report, Recipient to, Actor by, Instant now) {
        return new Delivery(report, to, null, by, now);
    }

    /** Returns the records that stand, oldest first. */
    public static List<Delivery> standing(Collection<Delivery> all) {
        Map<String, Delivery> newest = new LinkedHashMap<>();
        for (Delivery each : all) {
            String key = each.key();
            newest.remove(key);
            newest.put(key, each);
        }
        return newest.values().stream().filter(each -> each.sentOn != null).toList();
    }

    /** Returns the report and the recipient as one text. */
    public String key() {
        return number + " " + recipient;
    }

    /** Returns the report. */
    public ReleaseNumber report() {
        return ReleaseNumber.parse(number).orElseThrow();
    }

    /** Returns the code of the recipient. */
    public String recipient() {
        return recipient;
    }

    /** Returns what was sent. */
    public Recipient.Receives receives() {
        return receives;
    }

    /** Returns the day on which it was sent; empty if this takes an earlier record back. */
    public Optional<LocalDate> sentOn() {
        return Optional.ofNullable(sentOn);
    }

    /** Returns who made the record. */
    public String recordedName() {
        return recordedName;
    }

    /** Returns when the record was made. */
    public Instant recordedAt() {
        return recordedAt;
    }
}

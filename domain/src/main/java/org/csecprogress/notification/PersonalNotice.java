package org.csecprogress.notification;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.csecprogress.kernel.CountyCode;
import org.csecprogress.kernel.LocalText;
import org.csecprogress.kernel.ReportingPeriod;

/**
 * The stored notice of one person. Kind and period are texts, because during an update a newer node
 * may write some that this version does not know.
 */
@Entity
@Table(name = "notice")
@NamedQuery(
        name = PersonalNotice.NEWEST_FIRST,
        query =
                "select n from PersonalNotice n where n.accountId = :account order by n.createdAt"
                        + " desc, n.id desc")
@NamedQuery(
        name = PersonalNotice.OLDEST_FIRST,
        query =
                "select n from PersonalNotice n where n.accountId = :account order by n.createdAt,"
                        + " n.id")
@NamedQuery(
        name = PersonalNotice.COUNT,
        query = "select count(n) from PersonalNotice n where n.accountId = :account")
@NamedQuery(
        name = PersonalNotice.COUNT_UNREAD,
        query =
                "select count(n) from PersonalNotice n where n.accountId = :account and n.readAt is"
                        + " null")
@NamedQuery(
        name = PersonalNotice.READ,
        query =
                "update PersonalNotice n set n.readAt = :time where n.id = :id and n.accountId ="
                        + " :account and n.readAt is null")
@NamedQuery(
        name = PersonalNotice.READ_UP_TO,
        query =
                "update PersonalNotice n set n.readAt = :time where n.id <= :newest and"
                        + " n.accountId = :account and n.readAt is null")
@NamedQuery(
        name = PersonalNotice.READ_KIND,
        query =
                "update PersonalNotice n set n.readAt = :time where n.kind = :kind and n.readAt is"
                        + " null")
@NamedQuery(
        name = PersonalNotice.NAME_TABLES,
        query =
                "update PersonalNotice n set n.tablesEnglish = :english, n.tablesSpanish ="
                        + " :spanish where n.cause = :cause")
@NamedQuery(
        name = PersonalNotice.CAUSES,
        query = "select distinct n.cause from PersonalNotice n where n.kind = :kind")
@NamedQuery(
        name = PersonalNotice.CAUSES_OF_PERIOD,
        query =
                "select distinct n.cause from PersonalNotice n where n.period = :period and n.kind"
                        + " in :kinds")
@NamedQuery(
        name = PersonalNotice.COUNT_SINCE_BUILD,
        query =
                "select count(n) from PersonalNotice n where n.kind = :kind and n.period = :period"
                        + " and n.revision = :revision and n.createdAt >= (select max(e.at) from"
                        + " ReleaseEvent e where e.release.period = :quarter and"
                        + " e.release.revision = :revision and e.action = :build)")
public class PersonalNotice {
    public static final String NEWEST_FIRST = "PersonalNotice.newestFirst";
    public static final String OLDEST_FIRST = "PersonalNotice.oldestFirst";
    public static final String COUNT = "PersonalNotice.count";
    public static final String COUNT_UNREAD = "PersonalNotice.countUnread";
    public static final String READ = "PersonalNotice.read";
    public static final String READ_UP_TO = "PersonalNotice.readUpTo";
    public static final String READ_KIND = "PersonalNotice.readKind";
    public static final String NAME_TABLES = "PersonalNotice.nameTables";
    public static final String CAUSES = "PersonalNotice.causes";
    public static final String CAUSES_OF_PERIOD = "PersonalNotice.causesOfPeriod";
    public static final String COUNT_SINCE_BUILD = "PersonalNotice.countSinceBuild";

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "account_id")
    private long accountId;

    @NotNull
    @Size(max = 24)
    @Column(nullable = false, length = 24)
    private String kind;

    private CountyCode county;

    @Size(max = 6)
    @Column(length = 6)
    private String period;

    private int revision;

    private LocalDate due;

    /** The occasion, by which a repeated notice is recognized. */
    @NotNull
    @Size(max = 80)
    @Column(nullable = false, length = 80)
    private String cause;

    @NotNull
    @Column(name = "created_at", nullable = false)
    private Instant createdAt;

    @Column(name = "read_at")
    private Instant readAt;

    @Size(max = 1000)
    @Column(name = "tables_en", length = 1000)
    private String tablesEnglish;

    @Size(max = 1000)
    @Column(name = "tables_es", length = 1000)
    private String tablesSpanish;

    protected PersonalNotice() {}

    /** Returns the key of the recipient's account. */
    public long accountId() {
        return accountId;
    }

    /** Returns what it says; empty if this version cannot read it, which must not stop the rest. */
    public Optional<Notice> content() {
        Optional<NoticeKind> known = NoticeKind.named(kind);
        Optional<ReportingPeriod> quarter = ReportingPeriod.parse(period);
        if (known.isEmpty() || (period != null && quarter.isEmpty())) {
            return Optional.empty();
        }
        return Optional.of(
                new Notice(
                        id,
                        known.get(),
                        county,
                        quarter.orElse(null),
                        revision,
                        due,
                        createdAt,
                        readAt,
                        tablesEnglish == null
                                ? null
                                : new LocalText(tablesEnglish, tablesSpanish)));
    }
}

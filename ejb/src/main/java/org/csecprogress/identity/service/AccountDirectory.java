package org.csecprogress.identity.service;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.csecprogress.identity.AccountStanding;
import org.csecprogress.kernel.Actor;
import org.csecprogress.kernel.Agency;
import org.csecprogress.kernel.CountyCode;
import org.csecprogress.kernel.NotFoundException;
import org.csecprogress.kernel.Role;
import org.csecprogress.kernel.service.Allowed;
import org.csecprogress.kernel.service.Conditions;
import org.csecprogress.kernel.service.Guarded;
import org.csecprogress.kernel.service.Sql;

/** Looks up accounts for administrators, in a fixed number of statements. */
@Stateless
@Guarded
@Allowed(Role.STATE_ADMIN)
public class AccountDirectory {
    private static final String FROM =
            " from account a left join invitation i on i.account_id = a.id and i.expires_at > ?";
    private static final String LINES =
            "select a.id, a.username, a.name, a.title, a.disabled, a.password_chosen,"
                    + " i.expires_at, a.last_sign_in_at"
                    + FROM;
    private static final String BY_NAME = " order by lower(a.name), a.id limit ? offset ?";

    private static final Comparator<Actor.Grant> IN_ORDER =
            Comparator.comparing(Actor.Grant::role)
                    .thenComparing(g -> g.county() == null ? "" : g.county().value())
                    .thenComparing(g -> g.agency() == null ? "" : g.agency().name());

    private final Sql sql;

    /** Invitations follow the real time, whatever the business date. */
    private final Clock clock = Clock.systemUTC();

    protected AccountDirectory() {
        this(null);
    }

    @Inject
    public AccountDirectory(Sql sql) {
        this.sql = sql;
    }

    /**
     * Returns one page of the accounts, by name.
     *
     * @param page from 1
     */
    public AccountPage list(Actor admin, AccountFilter filter, int page) {
        List<Instant> now = List.of(clock.instant());
        Conditions conditions = conditions(filter);
        int total =
                sql.first(
                                "select count(*)" + FROM + conditions.where(),
                                row -> row.getInt(1),
                                conditions.values(now))
                        .orElse(0);
        int offset = (Math.max(1, page) - 1) * AccountPage.SIZE;
        return new AccountPage(
                lines(admin, conditions, BY_NAME, now, AccountPage.SIZE, offset), total);
    }

    /** Returns one account. */
    public AccountLine find(Actor admin, long id) {
        Conditions conditions = new Conditions().and("a.id = ?", id);
        return lines(admin, conditions, "", List.of(clock.instant())).stream()
                .findFirst()
                .orElseThrow(() -> new NotFoundException("account"));
    }

    /** Returns the names of accounts by their keys. Unknown accounts are left out. */
    @Allowed({Role.AUDITOR, Role.STATE_ADMIN})
    public Map<Long, String> names(Actor reader, Collection<Long> ids) {
        Map<Long, String> names = new HashMap<>();
        if (!ids.isEmpty()) {
            sql.list(
                    "select id, name from account where id in (" + marks(ids) + ")",
                    row -> names.put(row.getLong(1), row.getString(2)),
                    ids.toArray());
        }
        return names;
    }

    private static Conditions conditions(AccountFilter filter) {
        Conditions conditions = new Conditions();
        if (!filter.text().isBlank()) {
            String pattern = Conditions.contains(filter.text());
            conditions.and(
                    "lower(a.name) like ? escape '!' or a.username like ? escape '!'",
                    pattern,
                    pattern);
        }
        if (filter.county() != null) {
            conditions.and(
                    "exists (select 1 from membership m where m.account_id = a.id and m.county ="
                            + " ?)",
                    filter.county().value());
        }
        if (filter.state()) {
            conditions.and(
                    "exists (select 1 from membership m where m.account_id = a.id and m.county is"
                            + " null)");
        }
        return filter.standing() == null
                ? conditions
                : conditions.and(
                        switch (filter.standing()) {
                            case DISABLED -> "a.disabled";
                            case ACTIVE -> "not a.disabled and a.password_chosen";
                            case INVITED ->
                                    "not a.disabled and not a.password_chosen and i.account_id is"
                                            + " not null";
                            case LAPSED ->
                                    "not a.disabled and not a.password_chosen and i.account_id is"
                                            + " null";
                        });
    }

    private List<AccountLine> lines(
            Actor admin, Conditions where, String order, List<Instant> now, Object... after) {
        List<AccountLine> bare =
                sql.list(
                        LINES + where.where() + order,
                        row -> bare(admin, row),
                        where.values(now, after));
        Map<Long, List<Held>> held = held(bare.stream().map(AccountLine::id).toList());
        return bare.stream()
                .map(line -> with(line, held.getOrDefault(line.id(), List.of())))
                .toList();
    }

    private static AccountLine bare(Actor admin, ResultSet row) throws SQLException {
        Instant invitedUntil = Sql.instant(row, 7);
        return new AccountLine(
                row.getLong(1),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                List.of(),
                Map.of(),
                AccountStanding.of(row.getBoolean(5), row.getBoolean(6), invitedUntil != null),
                row.getLong(1) == admin.accountId(),
                invitedUntil,
                Sql.instant(row, 8));
    }

    private record Held(Actor.Grant grant, LocalDate lastDay) {}

    private static AccountLine with(AccountLine line, List<Held> held) {
        return new AccountLine(
                line.id(),
                line.username(),
                line.name(),
                line.title(),
                held.stream().map(Held::grant).sorted(IN_ORDER).toList(),
                held.stream()
                        .filter(each -> each.lastDay() != null)
                        .collect(Collectors.toMap(Held::grant, Held::lastDay)),
                line.standing(),
                line.isOwn(),
                line.invitedUntil(),
                line.lastSignIn());
    }

    private Map<Long, List<Held>> held(List<Long> ids) {
        Map<Long, List<Held>> held = new HashMap<>();
        if (!ids.isEmpty()) {
            sql.list(
                    "select account_id, role, county, agency, last_day from membership where account_id in ("
                            + marks(ids)
                            + ")",
                    row ->
                            held.computeIfAbsent(row.getLong(1), id -> new ArrayList<>())
                                    .add(new Held(grant(row), Sql.date(row, 5))),
                    ids.toArray());
        }
        return held;
    }

    private static Actor.Grant grant(ResultSet row) throws SQLException {
        String county = row.getString(3);
        String agency = row.getString(4);
        return new Actor.Grant(
                Role.valueOf(row.getString(2)),
                county == null ? null : new CountyCode(county),
                agency == null ? null : Agency.valueOf(agency));
    }

    private static String marks(Collection<Long> ids) {
        return String.join(", ", Collections.nCopies(ids.size(), "?"));
    }
}

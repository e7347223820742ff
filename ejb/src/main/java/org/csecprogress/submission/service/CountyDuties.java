package org.csecprogress.submission.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.csecprogress.kernel.CountyCode;
import org.csecprogress.kernel.service.BusinessClock;
import org.csecprogress.kernel.service.Sql;
import org.csecprogress.submission.review.Reviewer;

/**
 * Finds the reviewer of each county, in one statement. Accounts that may no longer review are left
 * out, also as deputies.
 */
@ApplicationScoped
class CountyDuties {
    private static final String DUTIES =
            "select c.county, r.id, r.name, r.mail, d.id, d.name, d.mail, l.last_day from"
                    + " county_reviewer c join state_reviewer r on r.id = c.account_id left join"
                    + " reviewer_leave l on l.account_id = r.id and l.first_day <= ? and l.last_day"
                    + " >= ? left join state_reviewer d on d.id = l.deputy_id";
    private static final String OF_COUNTY = DUTIES + " where c.county = ?";

    private final Sql sql;
    private final BusinessClock clock;

    protected CountyDuties() {
        this(null, null);
    }

    @Inject
    CountyDuties(Sql sql, BusinessClock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** Returns the reviewer of every county that has one. */
    Map<CountyCode, CountyDuty> all() {
        LocalDate today = clock.today();
        return sql.list(DUTIES, CountyDuties::read, today, today).stream()
                .collect(Collectors.toMap(CountyDuty::county, duty -> duty));
    }

    /** Returns the reviewer of one county, if it has one. */
    Optional<CountyDuty> of(CountyCode county) {
        LocalDate today = clock.today();
        return sql.first(OF_COUNTY, CountyDuties::read, today, today, county.value());
    }

    private static CountyDuty read(ResultSet row) throws SQLException {
        Optional<Reviewer> deputy =
                row.getString(6) == null
                        ? Optional.empty()
                        : Optional.of(
                                new Reviewer(row.getLong(5), row.getString(6), row.getString(7)));
        return new CountyDuty(
                new CountyCode(row.getString(1)),
                new Reviewer(row.getLong(2), row.getString(3), row.getString(4)),
                deputy,
                Sql.date(row, 8));
    }
}

package org.csecprogress.submission.service;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.csecprogress.kernel.CountyCode;
import org.csecprogress.kernel.ReportingPeriod;
import org.csecprogress.kernel.service.Sql;
import org.csecprogress.submission.SubmissionAction;
import org.csecprogress.submission.SubmissionStatus;

/** CDSS staff who review filings of a period, or enter them for the county. */
final class QueueParties {
    private static final String PEOPLE =
            "select e.submission_id, e.actor_id, e.actor_name, e.action, s.county, s.status, case"
                    + " when exists (select 1 from county_entry c where c.submission_id = s.id and"
                    + " c.open_account = e.actor_id) then 1 else 0 end from submission_event e join"
                    + " submission s on s.id = e.submission_id where s.period = ? and e.action in"
                    + " ('START_REVIEW', 'START_ENTRY', 'ENTER') order by e.id";

    private final List<Part> parts;

    private QueueParties(List<Part> parts) {
        this.parts = parts;
    }

    /** A member of CDSS staff. */
    record Person(long id, String name) {
        static final Person NOBODY = new Person(0, "");
    }

    /** An action of CDSS staff on a submission. */
    private record Part(
            long submission,
            Person who,
            SubmissionAction action,
            CountyCode county,
            SubmissionStatus status,
            boolean isEntering) {}

    /** Returns the parts in the filings of a period, in one statement. */
    static QueueParties of(Sql sql, ReportingPeriod period) {
        return new QueueParties(sql.list(PEOPLE, QueueParties::part, period.toString()));
    }

    /** Returns the last reviewer to start a review of a submission, or nobody. */
    Person reviewer(long submission) {
        return parts.stream()
                .filter(part -> part.submission() == submission)
                .filter(part -> part.action() == SubmissionAction.START_REVIEW)
                .reduce((first, last) -> last)
                .map(Part::who)
                .orElse(Person.NOBODY);
    }

    /** Returns who entered the filing for its county, and who may now. */
    QueueLine.Entry entry(CountyCode county) {
        List<Part> ours =
                parts.stream()
                        .filter(part -> part.county().equals(county))
                        .filter(part -> part.status() != SubmissionStatus.WITHDRAWN)
                        .toList();
        if (ours.isEmpty()) {
            return QueueLine.Entry.NONE;
        }
        List<Person> entered =
                ours.stream()
                        .filter(part -> part.action() == SubmissionAction.ENTER)
                        .map(Part::who)
                        .distinct()
                        .toList();
        return new QueueLine.Entry(
                entered.stream().map(Person::id).collect(Collectors.toSet()),
                entered.stream().map(Person::name).toList(),
                begun(ours.stream().filter(Part::isEntering)),
                begun(ours.stream()));
    }

    /** Returns the accounts that started to enter. */
    private static Set<Long> begun(Stream<Part> parts) {
        return parts.filter(part -> part.action() == SubmissionAction.START_ENTRY)
                .map(part -> part.who().id())
                .collect(Collectors.toSet());
    }

    private static Part part(ResultSet row) throws SQLException {
        return new Part(
                row.getLong(1),
                new Person(row.getLong(2), row.getString(3)),
                SubmissionAction.valueOf(row.getString(4)),
                new CountyCode(row.getString(5)),
                SubmissionStatus.valueOf(row.getString(6)),
                row.getInt(7) == 1);
    }
}

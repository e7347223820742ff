package org.csecprogress.publication.service;

import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.csecprogress.catalog.Catalog;
import org.csecprogress.catalog.TextField;
import org.csecprogress.kernel.CountyCode;
import org.csecprogress.kernel.service.Sql;
import org.csecprogress.publication.CountyMethod;
import org.csecprogress.publication.ReleaseNumber;

/** Stores the methods of the counties in a release: the public fields of the catalogue. */
final class Methods {
    private Methods() {}

    /** Copies the coded answers of the frozen revisions. Free text must be reviewed first. */
    static void freeze(Sql sql, long release, Catalog catalog) {
        List<String> fields =
                catalog.textFields().stream()
                        .filter(field -> field.visibility() == TextField.Visibility.PUBLIC)
                        .filter(field -> field.type() != TextField.Type.TEXT)
                        .map(TextField::code)
                        .toList();
        if (fields.isEmpty()) {
            return;
        }
        String places = String.join(", ", Collections.nCopies(fields.size(), "?"));
        sql.update(
                "insert into release_method (release_id, county, field, answer) select"
                        + " m.release_id, m.county, t.field, t.body from release_submission m join"
                        + " text_answer t on t.revision_id = m.revision_id where m.release_id = ?"
                        + " and t.body <> '' and t.field in ("
                        + places
                        + ")",
                Stream.concat(Stream.of(release), fields.stream()).toArray());
    }

    /** Returns the methods of a release, in the order of the counties. */
    static List<CountyMethod> of(Sql sql, ReleaseNumber number) {
        return sql.list(
                "select m.county, m.field, m.answer from release_method m join release r on r.id ="
                        + " m.release_id where r.period = ? and r.revision = ? order by m.county,"
                        + " m.field",
                row ->
                        new CountyMethod(
                                new CountyCode(row.getString(1)),
                                row.getString(2),
                                row.getString(3)),
                number.period().toString(),
                number.revision());
    }
}

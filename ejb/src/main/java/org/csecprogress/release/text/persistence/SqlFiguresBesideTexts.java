package org.csecprogress.release.text.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import org.csecprogress.kernel.persistence.Sql;
import org.csecprogress.release.Release;
import org.csecprogress.release.content.ReleaseRow;
import org.csecprogress.release.content.TextAuthor;
import org.csecprogress.release.text.FiguresBesideTexts;
import org.csecprogress.release.text.NearbyFigures;
import org.csecprogress.release.text.WithheldFigure;

@ApplicationScoped
@Transactional
class SqlFiguresBesideTexts implements FiguresBesideTexts {
    // The cells of a release are a block without entities. Of some ten thousand, this reads the
    // withheld ones of at most 70 places and one more.
    private static final String CELLS =
            """
            select c.measure, c.geography, c.dimension, c.category, c.amount
            from release_cell c
            join release_table t on t.release_id = c.release_id and t.table_id = c.table_id
            where c.release_id = ? and c.geography in (%s) and (c.amount = ? or c.geography = ?)
            order by t.position, c.position
            """;

    private final Sql sql;

    protected SqlFiguresBesideTexts() {
        this(null);
    }

    @Inject
    SqlFiguresBesideTexts(Sql sql) {
        this.sql = sql;
    }

    @Override
    public NearbyFigures of(Release release, TextAuthor author, List<String> places) {
        List<Object> values = new ArrayList<>(List.of(release.id()));
        values.addAll(places);
        values.addAll(List.of(ReleaseRow.WITHHELD, author.code()));
        List<WithheldFigure> withheld = new ArrayList<>();
        List<Boolean> own =
                sql.list(
                        CELLS.formatted(Sql.places(places.size())),
                        row -> {
                            String place = row.getString("geography");
                            if (row.getString("amount").equals(ReleaseRow.WITHHELD)) {
                                withheld.add(
                                        new WithheldFigure(
                                                row.getString("measure"),
                                                place,
                                                row.getString("dimension"),
                                                row.getString("category")));
                            }
                            return place.equals(author.code());
                        },
                        values.toArray());
        return new NearbyFigures(withheld, own.contains(true));
    }
}

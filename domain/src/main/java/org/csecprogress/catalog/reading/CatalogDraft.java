package org.csecprogress.catalog.reading;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.csecprogress.catalog.Catalog;
import org.csecprogress.catalog.CatalogVersion;
import org.csecprogress.catalog.CodeList;
import org.csecprogress.catalog.Form;
import org.csecprogress.catalog.Input;
import org.csecprogress.catalog.Milestone;
import org.csecprogress.catalog.ReportSection;
import org.csecprogress.catalog.RuleDefinition;
import org.csecprogress.catalog.TextField;
import org.csecprogress.catalog.dimension.Dimension;
import org.csecprogress.catalog.measure.Measure;
import org.csecprogress.csv.Row;
import org.csecprogress.kernel.LocalText;

/** A version under construction: each item with its row. */
final class CatalogDraft {
    /** Items by code, with their rows, in the order of the file. */
    static final class Things<T> {
        private final Map<String, T> values = new LinkedHashMap<>();
        private final Map<String, Row> rows = new LinkedHashMap<>();

        void add(String column, String code, T value, Row row) {
            if (values.putIfAbsent(code, value) != null) {
                throw row.refuse(column, "\"" + code + "\" is there twice");
            }
            rows.put(code, row);
        }

        T get(String code) {
            return values.get(code);
        }

        boolean has(String code) {
            return values.containsKey(code);
        }

        Row row(String code) {
            return rows.get(code);
        }

        List<T> all() {
            return new ArrayList<>(values.values());
        }
    }

    final Things<Form> forms = new Things<>();
    final Things<Measure> measures = new Things<>();
    final Things<Input> inputs = new Things<>();
    final Things<Dimension> dimensions = new Things<>();
    final Things<CodeList> codeLists = new Things<>();
    final Things<TextField> textFields = new Things<>();
    final Things<Milestone> milestones = new Things<>();
    final Things<RuleDefinition> rules = new Things<>();
    final Things<ReportSection> reportSections = new Things<>();
    private final CatalogVersion version;
    private final String digest;

    CatalogDraft(CatalogVersion version, String digest) {
        this.version = version;
        this.digest = digest;
    }

    /** Returns the text of two columns, neither of which may be empty. */
    static LocalText words(Row row, String column) {
        return new LocalText(row.required(column + "_en"), row.required(column + "_es"));
    }

    Catalog finish() {
        return new Catalog(
                new Catalog.Parts(
                        version,
                        digest,
                        List.copyOf(forms.all()),
                        List.copyOf(measures.all()),
                        List.copyOf(inputs.all()),
                        List.copyOf(dimensions.all()),
                        List.copyOf(codeLists.all()),
                        List.copyOf(textFields.all()),
                        List.copyOf(milestones.all()),
                        List.copyOf(rules.all()),
                        List.copyOf(reportSections.all())));
    }
}

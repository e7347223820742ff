package org.csecprogress.report.discovery.web;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.util.Collection;
import org.csecprogress.kernel.Language;
import org.csecprogress.kernel.web.JsonBuilders;
import org.csecprogress.release.file.Licence;
import org.csecprogress.release.record.PublicRelease;

/** The list of tables in DCAT-US 3.0: a series for each table, with a dataset for each quarter. */
final class DcatUs3 {
    private static final String TYPE = "@type";
    private static final String TITLE = "title";

    private final DataCatalog catalog;

    DcatUs3(DataCatalog catalog) {
        this.catalog = catalog;
    }

    JsonObjectBuilder write(Collection<TableSeries> all) {
        JsonArrayBuilder series = JsonBuilders.array();
        JsonArrayBuilder datasets = JsonBuilders.array();
        for (TableSeries each : all) {
            series.add(series(each));
            each.releases().forEach(release -> datasets.add(dataset(each, release)));
        }
        return JsonBuilders.object()
                .add("@id", catalog.full(DataFiles.VERSION_3))
                .add(TYPE, "Catalog")
                .add(
                        "conformsTo",
                        JsonBuilders.object()
                                .add(TYPE, "Standard")
                                .add("@id", "https://resources.data.gov/resources/dcat-us3/")
                                .add(TITLE, "DCAT-US 3.0"))
                .add(TITLE, catalog.title(catalog.say().of("data.title")))
                .add("description", catalog.description())
                .add("modified", DataCatalog.newestDay(all))
                .add("publisher", publisher())
                .add("datasetSeries", series)
                .add("dataset", datasets);
    }

    private JsonObjectBuilder publisher() {
        return JsonBuilders.object().add(TYPE, "Organization").add("name", catalog.publisher());
    }

    private String id(TableSeries series) {
        return catalog.full(DataFiles.VERSION_3 + "#" + series.id());
    }

    private JsonObjectBuilder series(TableSeries series) {
        JsonArrayBuilder members = JsonBuilders.array();
        series.releases().forEach(release -> members.add(catalog.full(series.file(release))));
        return JsonBuilders.object()
                .add("@id", id(series))
                .add(TYPE, "DatasetSeries")
                .add(TITLE, catalog.title(series))
                .add("titleMap", JsonBuilders.object().add("es", spanish(series)))
                .add("description", catalog.description())
                .add("modified", DataCatalog.day(series.newest()))
                .add("publisher", publisher())
                .add("seriesMember", members);
    }

    private static String spanish(TableSeries series) {
        return series.title().in(Language.ES);
    }

    private JsonObjectBuilder dataset(TableSeries series, PublicRelease release) {
        String file = catalog.full(series.file(release));
        return JsonBuilders.object()
                .add("@id", file)
                .add(TYPE, "Dataset")
                .add("identifier", file)
                .add(TITLE, catalog.title(series) + ", " + catalog.say().months(release.period()))
                .add("description", catalog.description())
                .add("keyword", catalog.keywords())
                .add("issued", DataCatalog.day(release))
                .add("modified", DataCatalog.day(release))
                .add("version", release.number().toString())
                .add("publisher", publisher())
                .add("contactPoint", catalog.contact("Kind"))
                .add(
                        "inSeries",
                        JsonBuilders.array()
                                .add(
                                        JsonBuilders.object()
                                                .add("@id", id(series))
                                                .add(TITLE, catalog.title(series))
                                                .add("description", catalog.description())))
                .add("temporal", JsonBuilders.array().add(quarter(release)))
                .add(
                        "spatial",
                        JsonBuilders.array()
                                .add(
                                        JsonBuilders.object()
                                                .add(TYPE, "Location")
                                                .add("prefLabel", "California")))
                .add("distribution", JsonBuilders.array().add(distribution(file)));
    }

    private static JsonObjectBuilder quarter(PublicRelease release) {
        return JsonBuilders.object()
                .add(TYPE, "PeriodOfTime")
                .add("startDate", release.period().start().toString())
                .add("endDate", release.period().end().toString());
    }

    private static JsonObjectBuilder distribution(String file) {
        return JsonBuilders.object()
                .add(TYPE, "Distribution")
                .add("downloadURL", file)
                .add("mediaType", DataCatalog.CSV)
                .add("format", "CSV")
                .add("license", Licence.ADDRESS);
    }
}

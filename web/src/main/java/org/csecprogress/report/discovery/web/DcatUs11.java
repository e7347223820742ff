package org.csecprogress.report.discovery.web;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.util.Collection;
import org.csecprogress.kernel.web.JsonBuilders;
import org.csecprogress.release.file.Licence;
import org.csecprogress.release.record.PublicRelease;

/** The list of tables in DCAT-US 1.1: a dataset for each table, with a file for each quarter. */
final class DcatUs11 {
    private static final String SCHEMA = "https://project-open-data.cio.gov/v1.1/schema";

    private final DataCatalog catalog;

    DcatUs11(DataCatalog catalog) {
        this.catalog = catalog;
    }

    JsonObjectBuilder write(Collection<TableSeries> all) {
        JsonArrayBuilder datasets = JsonBuilders.array();
        all.forEach(series -> datasets.add(dataset(series)));
        return JsonBuilders.object()
                .add("@context", SCHEMA + "/catalog.jsonld")
                .add("@id", catalog.full(DataFiles.VERSION_1))
                .add("@type", "dcat:Catalog")
                .add("conformsTo", SCHEMA)
                .add("describedBy", SCHEMA + "/catalog.json")
                .add("dataset", datasets);
    }

    private JsonObjectBuilder dataset(TableSeries series) {
        JsonArrayBuilder files = JsonBuilders.array();
        series.releases().forEach(release -> files.add(file(series, release)));
        return JsonBuilders.object()
                .add("@type", "dcat:Dataset")
                .add("identifier", catalog.full(DataFiles.VERSION_1 + "#" + series.id()))
                .add("title", catalog.title(series))
                .add("description", catalog.description())
                .add("keyword", catalog.keywords())
                .add("modified", DataCatalog.day(series.newest()))
                .add("issued", DataCatalog.day(series.oldest()))
                .add(
                        "publisher",
                        JsonBuilders.object()
                                .add("@type", "org:Organization")
                                .add("name", catalog.publisher()))
                .add("contactPoint", catalog.contact("vcard:Contact"))
                .add("accessLevel", "public")
                .add("license", Licence.ADDRESS)
                .add("spatial", "California")
                .add(
                        "temporal",
                        series.oldest().period().start() + "/" + series.newest().period().end())
                .add("landingPage", catalog.full("/report/latest"))
                .add("describedBy", catalog.full("/data-dictionary"))
                .add("describedByType", "text/html")
                .add("distribution", files);
    }

    private JsonObjectBuilder file(TableSeries series, PublicRelease release) {
        return JsonBuilders.object()
                .add("@type", "dcat:Distribution")
                .add("title", catalog.say().months(release.period()) + ", " + release.number())
                .add("downloadURL", catalog.full(series.file(release)))
                .add("mediaType", DataCatalog.CSV)
                .add("format", "CSV");
    }
}

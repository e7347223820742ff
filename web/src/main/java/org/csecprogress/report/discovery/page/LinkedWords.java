package org.csecprogress.report.discovery.page;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import org.csecprogress.kernel.CaliforniaTime;
import org.csecprogress.kernel.Language;
import org.csecprogress.kernel.frame.web.PublicRoute;
import org.csecprogress.kernel.service.SiteAddress;
import org.csecprogress.kernel.web.JsonBuilders;
import org.csecprogress.kernel.web.Sentences;
import org.csecprogress.release.file.Licence;
import org.csecprogress.release.file.ReleaseFile;
import org.csecprogress.release.record.PublicRelease;

/** Releases in the words of schema.org, marked in the demonstration. */
final class LinkedWords {
    /** The vocabulary of all words. */
    static final String VOCABULARY = "https://schema.org";

    private static final String TYPE = "@type";
    private static final String NAME = "name";
    private static final String DATASET = "Dataset";

    private final Sentences say;
    private final boolean demonstration;
    private final SiteAddress site;

    LinkedWords(Sentences say, boolean demonstration, SiteAddress site) {
        this.say = say;
        this.demonstration = demonstration;
        this.site = site;
    }

    private String full(String path) {
        return site.of(PublicRoute.address(say.language(), path));
    }

    String title(String title) {
        return demonstration ? say.of("demonstration.title", title) : title;
    }

    String text(String text) {
        return demonstration ? say.of("demonstration.text", text) : text;
    }

    /** Returns the address of the brief of a release. */
    String page(PublicRelease release) {
        return full(path(release));
    }

    private static String path(PublicRelease release) {
        return "/report/" + release.number();
    }

    /** Returns the identifier of the data of a release, one for both languages. */
    String dataset(PublicRelease release) {
        return site.of(path(release)) + "#data";
    }

    private JsonObjectBuilder department() {
        return JsonBuilders.object()
                .add(TYPE, "GovernmentOrganization")
                .add(NAME, say.of("brand.public"));
    }

    /** Returns an object with all that a report and its data have in common. */
    JsonObjectBuilder common(String type, PublicRelease release) {
        return JsonBuilders.object()
                .add("@context", VOCABULARY)
                .add(TYPE, type)
                .add("@id", type.equals(DATASET) ? dataset(release) : page(release))
                .add("datePublished", CaliforniaTime.day(release.publishedAt()).toString())
                .add("version", release.number().toString())
                .add("license", Licence.ADDRESS)
                .add("isAccessibleForFree", true)
                .add("temporalCoverage", release.period().start() + "/" + release.period().end())
                .add(
                        "spatialCoverage",
                        JsonBuilders.object().add(TYPE, "State").add(NAME, "California"))
                .add("creator", department())
                .add("publisher", department());
    }

    /** Returns the data of a release without its files. */
    JsonObjectBuilder dataset(PublicRelease release, String description) {
        JsonArrayBuilder languages = JsonBuilders.array();
        for (Language language : Language.values()) {
            languages.add(language.code());
        }
        return common(DATASET, release)
                .add(NAME, title(say.of("share.data", say.months(release.period()))))
                .add("description", text(description))
                .add("url", page(release) + "/method")
                .add("identifier", identifiers(release))
                .add("inLanguage", languages)
                .add("keywords", say.of("data.keywords"));
    }

    private JsonArrayBuilder identifiers(PublicRelease release) {
        return JsonBuilders.array()
                .add(site.of(path(release)))
                .add(property("release", release.number().toString()))
                .add(property("SHA-256", release.digests().whole()));
    }

    private static JsonObjectBuilder property(String name, String value) {
        return JsonBuilders.object()
                .add(TYPE, "PropertyValue")
                .add("propertyID", name)
                .add("value", value);
    }

    /** Returns a file of a release at an address without a language. */
    JsonObjectBuilder download(ReleaseFile file, String path) {
        return JsonBuilders.object()
                .add(TYPE, "DataDownload")
                .add(NAME, file.name())
                .add("encodingFormat", file.type().replaceFirst(";.*", ""))
                .add("contentSize", file.size() + " B")
                .add("sha256", file.digest())
                .add("contentUrl", site.of(path));
    }

    /** Returns the catalogue of all releases without them. */
    JsonObjectBuilder catalog() {
        return JsonBuilders.object()
                .add(TYPE, "DataCatalog")
                .add("@id", site.of("/archive") + "#catalog")
                .add(NAME, title(say.of("data.title")))
                .add("description", text(say.of("data.description")))
                .add("url", full("/archive"))
                .add("license", Licence.ADDRESS)
                .add("publisher", department());
    }
}

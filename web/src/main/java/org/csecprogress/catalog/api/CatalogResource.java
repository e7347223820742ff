package org.csecprogress.catalog.api;

import jakarta.inject.Inject;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import org.csecprogress.catalog.Catalog;
import org.csecprogress.catalog.reading.DictionaryFiles;
import org.csecprogress.catalog.service.CatalogService;
import org.csecprogress.csv.MarkColumn;
import org.csecprogress.kernel.api.Conditional;
import org.csecprogress.kernel.api.Problems;
import org.csecprogress.kernel.service.Profile;
import org.csecprogress.kernel.web.JsonBuilders;

/**
 * The data dictionary as files: every version of the catalogue, the counties and the calendar. They
 * make a release readable without this portal.
 */
@Path("/catalog")
public class CatalogResource {
    private static final MediaType CSV = new MediaType("text", "csv", "utf-8");
    private static final String ROOT = "/api/v1/catalog/";
    private static final String ENDING = ".csv";

    @Inject private CatalogService catalogs;
    @Inject private Profile profile;

    /** Returns the index: the catalogue's versions with their files, and the reference files. */
    @GET
    public Response index(@Context Request request) {
        JsonArrayBuilder versions = JsonBuilders.array();
        for (Catalog catalog : catalogs.catalogs().all()) {
            JsonObjectBuilder version =
                    JsonBuilders.object()
                            .add("version", catalog.version())
                            .add("effectiveFrom", catalog.validity().effectiveFrom().toString())
                            .add("digest", catalog.digest())
                            .add("files", files(catalog.version() + "/"));
            catalog.validity()
                    .effectiveTo()
                    .ifPresent(to -> version.add("effectiveTo", to.toString()));
            versions.add(version);
        }
        return Conditional.json(
                request,
                JsonBuilders.object()
                        .add("list", file(DictionaryFiles.VERSIONS))
                        .add("versions", versions)
                        .add("reference", files(DictionaryFiles.REFERENCE + "/")));
    }

    private JsonArrayBuilder files(String folder) {
        JsonArrayBuilder files = JsonBuilders.array();
        catalogs.files().names().stream()
                .filter(name -> name.startsWith(folder))
                .forEach(name -> files.add(file(name)));
        return files;
    }

    private static JsonObjectBuilder file(String name) {
        return JsonBuilders.object()
                .add("name", name.substring(name.indexOf('/') + 1))
                .add("href", ROOT + name);
    }

    /** Returns the periods in which each version is in force. */
    @GET
    @Path("/versions.csv")
    public Response versions(@Context Request request) {
        return csv(DictionaryFiles.VERSIONS, request);
    }

    /** Returns a file of a version of the catalogue, or of the folder "reference". */
    @GET
    @Path("/{version}/{file}.csv")
    public Response file(
            @PathParam("version") String version,
            @PathParam("file") String file,
            @Context Request request) {
        return csv(version + "/" + file + ENDING, request);
    }

    private Response csv(String name, Request request) {
        return catalogs.files()
                .find(name)
                .map(
                        bytes ->
                                Conditional.answer(
                                        request,
                                        MarkColumn.added(bytes, profile.isDemonstration()),
                                        CSV))
                .orElseGet(
                        () ->
                                Problems.of(
                                        Response.Status.NOT_FOUND.getStatusCode(),
                                        "Not found",
                                        "There is no such file in the data dictionary."));
    }
}

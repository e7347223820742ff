package org.csecprogress.catalog.api;

import jakarta.inject.Inject;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import org.csecprogress.catalog.Catalog;
import org.csecprogress.catalog.measure.Measure;
import org.csecprogress.catalog.service.CatalogService;
import org.csecprogress.kernel.api.Conditional;
import org.csecprogress.kernel.web.JsonBuilders;

/** The measures of the current catalogue, one object for each row of its file. */
@Path("/catalog/measures")
public class MeasuresResource {
    @Inject private CatalogService catalogs;

    /** Returns all measures in the order of the file. */
    @GET
    public Response measures(@Context Request request) {
        Catalog catalog = catalogs.current();
        JsonArrayBuilder measures = JsonBuilders.array();
        for (Measure measure : catalog.measures()) {
            JsonObjectBuilder row = JsonBuilders.object();
            measure.columns().forEach(row::add);
            measures.add(row);
        }
        return Conditional.json(
                request,
                JsonBuilders.object().add("version", catalog.version()).add("measures", measures));
    }
}

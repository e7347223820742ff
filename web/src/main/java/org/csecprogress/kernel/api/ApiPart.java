package org.csecprogress.kernel.api;

import jakarta.json.JsonObject;
import java.util.Map;

/** A feature's contribution to the description of the resources, from its data. */
public interface ApiPart {
    /** Returns schemas by name, in the order in which they are listed. */
    Map<String, JsonObject> schemas();

    /** Returns examples by the name of their schema, as JSON or other text. */
    Map<String, String> examples();
}

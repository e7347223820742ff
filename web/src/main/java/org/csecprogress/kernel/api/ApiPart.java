package org.csecprogress.kernel.api;

import jakarta.json.JsonObject;
import java.util.Map;

/** What a feature adds to the description of the resources from its data. */
public interface ApiPart {
    /** Schemas by their name, in the order in which they are to be listed. */
    Map<String, JsonObject> schemas();

    /** Examples by the name of what they are an example of: JSON as it is, other text as a text. */
    Map<String, String> examples();
}

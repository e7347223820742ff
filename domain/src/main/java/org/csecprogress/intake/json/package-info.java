/** JSON as a stream. No other package of the domain depends on the JSON library. */
package org.csecprogress.intake.json;

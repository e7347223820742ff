/** Dimensions of a breakdown with their categories, age bands and levels. */
package org.csecprogress.catalog.dimension;

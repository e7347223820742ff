/**
 * The catalogue: the questions of a quarterly filing, as versioned data with effective periods, and
 * reference data on counties and their children.
 */
package org.csecprogress.catalog;

/**
 * The catalogue: what a quarterly filing asks, in data with a version and an effective period, and
 * the reference data on counties and their children.
 */
package org.csecprogress.catalog;

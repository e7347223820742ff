/** Measures with their formulas, protection and way of publication. */
package org.csecprogress.catalog.measure;

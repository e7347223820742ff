/**
 * All figures that an attacker can relate: every release as one linked system of cells and
 * equations, built from the catalogue, and its protection.
 */
package org.csecprogress.publication.linked;

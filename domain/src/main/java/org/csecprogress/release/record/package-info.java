/**
 * The stored records of a release: tables, cells, counties, members, milestones and certificate.
 */
package org.csecprogress.release.record;

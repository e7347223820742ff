/** People outside CDSS who may read a release before it is public. */
package org.csecprogress.release.embargo;

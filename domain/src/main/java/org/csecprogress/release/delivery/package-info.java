/** Records of the copies of public reports that were sent to the Legislature. */
package org.csecprogress.release.delivery;

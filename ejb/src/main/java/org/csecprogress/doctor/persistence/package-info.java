/** Facts that the server of the database tells about itself. */
package org.csecprogress.doctor.persistence;

/**
 * SPDX-License-Identifier: EPL-2.0
 */
package cz.klicnik.snapshot.model;


/**
 * <!-- begin-user-doc -->
 * A representation of the model object '<em><b>Other Object</b></em>'.
 * <!-- end-user-doc -->
 *
 * <p>
 * The following features are supported:
 * </p>
 * <ul>
 *   <li>{@link cz.klicnik.snapshot.model.OtherObject#getObjectClass <em>Object Class</em>}</li>
 * </ul>
 *
 * @see cz.klicnik.snapshot.model.SnapshotPackage#getOtherObject()
 * @model
 * @generated
 */
public interface OtherObject extends Entry {
	/**
	 * Returns the value of the '<em><b>Object Class</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the value of the '<em>Object Class</em>' attribute.
	 * @see #setObjectClass(long)
	 * @see cz.klicnik.snapshot.model.SnapshotPackage#getOtherObject_ObjectClass()
	 * @model
	 * @generated
	 */
	long getObjectClass();

	/**
	 * Sets the value of the '{@link cz.klicnik.snapshot.model.OtherObject#getObjectClass <em>Object Class</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Object Class</em>' attribute.
	 * @see #getObjectClass()
	 * @generated
	 */
	void setObjectClass(long value);

} // OtherObject

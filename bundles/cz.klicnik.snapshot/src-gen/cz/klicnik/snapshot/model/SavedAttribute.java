/**
 * SPDX-License-Identifier: EPL-2.0
 */
package cz.klicnik.snapshot.model;

import cz.klicnik.core.model.Attribute;

import org.eclipse.emf.ecore.EObject;

/**
 * <!-- begin-user-doc -->
 * A representation of the model object '<em><b>Saved Attribute</b></em>'.
 * <!-- end-user-doc -->
 *
 * <p>
 * The following features are supported:
 * </p>
 * <ul>
 *   <li>{@link cz.klicnik.snapshot.model.SavedAttribute#getType <em>Type</em>}</li>
 *   <li>{@link cz.klicnik.snapshot.model.SavedAttribute#getName <em>Name</em>}</li>
 *   <li>{@link cz.klicnik.snapshot.model.SavedAttribute#getState <em>State</em>}</li>
 *   <li>{@link cz.klicnik.snapshot.model.SavedAttribute#getFormat <em>Format</em>}</li>
 *   <li>{@link cz.klicnik.snapshot.model.SavedAttribute#getValue <em>Value</em>}</li>
 * </ul>
 *
 * @see cz.klicnik.snapshot.model.SnapshotPackage#getSavedAttribute()
 * @model
 * @generated
 */
public interface SavedAttribute extends EObject {
	/**
	 * Returns the value of the '<em><b>Type</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the value of the '<em>Type</em>' attribute.
	 * @see #setType(long)
	 * @see cz.klicnik.snapshot.model.SnapshotPackage#getSavedAttribute_Type()
	 * @model required="true"
	 * @generated
	 */
	long getType();

	/**
	 * Sets the value of the '{@link cz.klicnik.snapshot.model.SavedAttribute#getType <em>Type</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Type</em>' attribute.
	 * @see #getType()
	 * @generated
	 */
	void setType(long value);

	/**
	 * Returns the value of the '<em><b>Name</b></em>' attribute.
	 * The default value is <code>""</code>.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the value of the '<em>Name</em>' attribute.
	 * @see #setName(String)
	 * @see cz.klicnik.snapshot.model.SnapshotPackage#getSavedAttribute_Name()
	 * @model default=""
	 * @generated
	 */
	String getName();

	/**
	 * Sets the value of the '{@link cz.klicnik.snapshot.model.SavedAttribute#getName <em>Name</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Name</em>' attribute.
	 * @see #getName()
	 * @generated
	 */
	void setName(String value);

	/**
	 * Returns the value of the '<em><b>State</b></em>' attribute.
	 * The default value is <code>"READ"</code>.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the value of the '<em>State</em>' attribute.
	 * @see #setState(Attribute.State)
	 * @see cz.klicnik.snapshot.model.SnapshotPackage#getSavedAttribute_State()
	 * @model default="READ" dataType="cz.klicnik.snapshot.model.AttributeState"
	 * @generated
	 */
	Attribute.State getState();

	/**
	 * Sets the value of the '{@link cz.klicnik.snapshot.model.SavedAttribute#getState <em>State</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>State</em>' attribute.
	 * @see #getState()
	 * @generated
	 */
	void setState(Attribute.State value);

	/**
	 * Returns the value of the '<em><b>Format</b></em>' attribute.
	 * The default value is <code>"BYTES"</code>.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the value of the '<em>Format</em>' attribute.
	 * @see #setFormat(Attribute.Format)
	 * @see cz.klicnik.snapshot.model.SnapshotPackage#getSavedAttribute_Format()
	 * @model default="BYTES" dataType="cz.klicnik.snapshot.model.AttributeFormat"
	 * @generated
	 */
	Attribute.Format getFormat();

	/**
	 * Sets the value of the '{@link cz.klicnik.snapshot.model.SavedAttribute#getFormat <em>Format</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Format</em>' attribute.
	 * @see #getFormat()
	 * @generated
	 */
	void setFormat(Attribute.Format value);

	/**
	 * Returns the value of the '<em><b>Value</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the value of the '<em>Value</em>' attribute.
	 * @see #setValue(byte[])
	 * @see cz.klicnik.snapshot.model.SnapshotPackage#getSavedAttribute_Value()
	 * @model
	 * @generated
	 */
	byte[] getValue();

	/**
	 * Sets the value of the '{@link cz.klicnik.snapshot.model.SavedAttribute#getValue <em>Value</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Value</em>' attribute.
	 * @see #getValue()
	 * @generated
	 */
	void setValue(byte[] value);

} // SavedAttribute
